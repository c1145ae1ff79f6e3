import { expect, test } from 'vitest';
import { fieldText } from '#core/plan/field-text.ts';
import type { LayerField } from '#core/plan/layer.ts';

const field = (kind: LayerField['kind'], more: Partial<LayerField> = {}): LayerField => ({
  property: 'x',
  title: { vi: 'X' },
  kind,
  ...more,
});
const values = [{ value: '1', title: { vi: 'Ưu tiên', en: 'Priority' } }];

test.each([
  ['a choice by its title', field('choice', { values }), { x: '1' }, 'Ưu tiên', 'Priority'],
  ['a choice given as a number', field('choice', { values }), { x: 1 }, 'Ưu tiên', 'Priority'],
  ['a choice nobody named, as it is', field('choice', { values }), { x: '7' }, '7', '7'],
  ['a date as it is read', field('date'), { x: '2030-12' }, '12/2030', 'December 2030'],
  ['a number with its unit', field('number', { unit: 'ha' }), { x: 1234.5 }, '1.234,5 ha', '1,234.5 ha'],
  ['a number written as text, as it is', field('number', { unit: 'ha' }), { x: '12 ha' }, '12 ha', '12 ha'],
  ['a text in the reader’s language', field('text'), { x: 'chữ', x_en: 'words' }, 'chữ', 'words'],
  ['a text without English', field('text'), { x: 'chữ' }, 'chữ', 'chữ'],
  ['nothing where there is none', field('number'), {}, '', ''],
  ['a foreign object as text', field('text'), { x: { a: 1 } }, '{"a":1}', '{"a":1}'],
] as const)('a field tells %s', (_, of, properties, vi, en) => {
  expect(fieldText('vi', of, properties)).toBe(vi);
  expect(fieldText('en', of, properties)).toBe(en);
});
