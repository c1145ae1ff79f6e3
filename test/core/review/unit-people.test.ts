import { describe, expect, test } from 'vitest';
import { parsePeople } from '#core/review/unit-people.ts';

const CODES = new Set(['06652', '06655', '06658']);
const read = (text: string) => {
  const parsed = parsePeople(text, CODES);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { people: [...parsed.value.people], strangers: parsed.value.strangers };
};

describe('people by unit', () => {
  test.each([
    ['semicolons, a heading and thousands by points', '\uFEFFmã;dân số\r\n06652;24.400\r\n06655;9000\r\n'],
    ['commas, English thousands', 'code,people\n06652,24,400\n06655,9000'],
    ['tabs and quotes', '"06652"\t"24 400"\n06655\t9000'],
    ['a JSON object', '{"06652": 24400, "06655": "9.000"}'],
    ['a JSON list', '[{"code":"06652","people":24400},{"unit":"06655","people":9000}]'],
  ])('are read from %s', (_, text) => {
    expect(read(text).people).toEqual([
      ['06652', 24_400],
      ['06655', 9000],
    ]);
  });

  test('are matched by code alone; what is no unit here is named', () => {
    expect(read('06652;10\n99999;20')).toEqual({ people: [['06652', 10]], strangers: ['99999'] });
  });

  test.each([
    ['06652;nhiều', 'number', 1],
    ['code;people\n06652;12.5', 'number', 2],
    ['06652;12000;2024', 'number', 1],
    ['{"06652": -3}', 'number', 1],
    ['06652;10\n06652;11', 'twice', 2],
    ['', 'nothing', 1],
    ['[', 'nothing', 1],
    ['{"06652": ', 'nothing', 1],
    ['99999;5', 'nothing', 1],
    ['[null, 7]', 'nothing', 1],
  ] as const)('%j is refused: %s at line %i', (text, kind, at) => {
    const parsed = parsePeople(text, CODES);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error).toMatchObject({ kind, at });
  });
});
