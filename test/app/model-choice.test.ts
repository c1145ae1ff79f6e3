import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MODEL_VIEWS, readModelChoice, withOwn, writeModelChoice } from '#app/model-choice.ts';
import { readLink, writeLink } from '#app/url-codec.ts';

const word = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' });
const choice = fc.record({
  view: fc.constantFrom(...MODEL_VIEWS),
  place: fc.option(word, { nil: '' }),
  own: fc.dictionary(word, fc.uniqueArray(word, { maxLength: 5 }), { maxKeys: 4, noNullPrototype: true }),
});

test('a choice is read back as it was written, from a link too', () => {
  fc.assert(
    fc.property(choice, (given) => {
      const text = writeModelChoice(given);
      expect(readModelChoice(text)).toEqual(given);
      if (text === null || text.length > 4000) return;
      const link = { ...readLink(''), modelChoice: text };
      expect(readLink(writeLink(link)).modelChoice).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('what is no choice is read as the usual one', () => {
  const usual = { view: 'elements', place: '', own: {} };
  for (const text of [null, '', 'map:', ';;', ':', '%', 'story%:'])
    expect(readModelChoice(text)).toMatchObject({ view: 'elements', own: usual.own });
  expect(writeModelChoice(readModelChoice(null))).toBe(null);
});

test('units of a person’s own stand beside the source’s, which are no choice', () => {
  const usual = readModelChoice('story:');
  const own = withOwn(usual, 'vung-2', ['06994'], ['06994', '07192']);
  expect(own.own).toEqual({ 'vung-2': ['06994'] });
  expect(withOwn(own, 'vung-2', ['07192', '06994'], ['06994', '07192']).own).toEqual({});
  expect(withOwn(own, 'vung-2', [], ['06994']).own).toEqual({ 'vung-2': [] });
});
