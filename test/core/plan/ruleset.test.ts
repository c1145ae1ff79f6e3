import { describe, expect, test } from 'vitest';
import { parseRuleset } from '#core/plan/parse-ruleset.ts';

type Json = Record<string, unknown>;

const value = { title: { vi: 'Cây xanh' }, verification: 'secondary' };
const sound = () => ({
  format: 'plan-atlas-ruleset/1',
  id: 'quy-dinh',
  title: { vi: 'Quy định' },
  documentNo: '01/2026',
  validFrom: '2026-01-01',
  status: 'secondary',
  via: 'bản sao',
  codes: [{ ...value, code: 'DKV', color: '#FFAAA0' }],
  standards: [{ ...value, id: 'cay-xanh', level: 'urban', unit: 'm²/người', min: 5, max: 8 }],
  classes: [{ ...value, id: 'green', unit: 'm²/người', urbanClass: 'II', low: 6, high: 8 }],
  targets: [{ ...value, id: 'cay-xanh-2030', unit: 'm²/người', year: 2030, goal: { op: '>=', value: 8 } }],
});

/** The problems of a ruleset with `fault` at a path; `undefined` takes away what is there. */
function told(path: string, fault: unknown): string {
  const steps = path.split('.');
  const last = steps.pop()!;
  const file = sound() as Json;
  const at = steps.reduce((part, step) => part[step] as Json, file);
  if (fault === undefined) delete at[last];
  else at[last] = fault;
  const parsed = parseRuleset(file);
  return parsed.ok ? '' : parsed.error.map(({ path: where, message }) => `${where} ${message}`).join('\n');
}

describe('reading a ruleset', () => {
  test('a sound one comes back as it is', () => {
    expect(parseRuleset(sound())).toEqual({ ok: true, value: sound() });
  });

  const { codes, classes } = sound();
  test.each<[string, string, unknown, string]>([
    ['a value without trust', 'codes.0.verification', undefined, 'codes[0].verification is missing'],
    [
      'an illustrative standard',
      'standards.0.verification',
      'illustrative',
      'standards[0].verification is "ill',
    ],
    ['a field nobody knows', 'classes.0.lowest', 1, 'classes[0] has the unknown key "lowest"'],
    [
      'an end before the beginning',
      'validTo',
      '2025-12-31',
      'validTo is "2025-12-31"; wanted a number not before 2026-01-01',
    ],
    ['a day that is no day', 'validFrom', '1/1/2026', 'validFrom is "1/1/2026"; wanted a date'],
    ['a ruleset that follows itself', 'replaces', 'quy-dinh', 'replaces names "quy-dinh"'],
    ['a copy that does not say of what', 'via', undefined, 'via is missing'],
    ['a code listed twice', 'codes.1', codes[0], 'codes[1].code repeats the id "DKV"'],
    ['a class listed twice', 'classes.1', classes[0], 'classes[1].id repeats the id "green II"'],
    ['a most below the least', 'standards.0.max', 4, 'standards[0].max is 4; wanted a number at least 5'],
    ['a high below the low', 'classes.0.high', 4, 'classes[0].high is 4; wanted a number at least 6'],
    [
      'a standard without a figure',
      'standards.0',
      { ...value, id: 'x', level: 'lot', unit: 'm' },
      'standards[0].min is missing',
    ],
    [
      'a goal without its figure',
      'targets.0.goal',
      { op: 'range', value: 8 },
      'targets[0].goal.min is missing',
    ],
    [
      'a goal by reference to a place',
      'targets.0.goal',
      { op: 'reference', place: 'x' },
      'targets[0].goal.place names "x"',
    ],
    ['a colour in words', 'codes.0.color', 'red', 'codes[0].color is "red"; wanted a colour as #rrggbb'],
  ])('%s is refused with its place', (_, path, fault, sentence) => {
    expect(told(path, fault)).toContain(sentence);
  });
});
