import { expect, test } from 'vitest';
import { agreementOf } from '#core/compare/plan-agreement.ts';

test('the same code agrees, whatever its capitals; a code counted under the parent’s is a detail of it', () => {
  expect(agreementOf('ODT', 'odt')).toBe('same');
  expect(agreementOf('LUC', 'LUA')).toBe('detail');
  expect(agreementOf('LUC', 'NNP')).toBe('detail');
  expect(agreementOf('DGD', 'DSN')).toBe('detail');
});

test('a wider code than the parent’s, a neighbour of the same group and a missing code are conflicts', () => {
  expect(agreementOf('LUA', 'LUC')).toBe('conflict');
  expect(agreementOf('DGD', 'DYT')).toBe('conflict');
  expect(agreementOf('DGT', 'ODT')).toBe('conflict');
  expect(agreementOf('?', 'ODT')).toBe('conflict');
  expect(agreementOf('?', '?')).toBe('conflict');
});
