import { expect, test } from 'vitest';
import { problemSentence, problemTitle } from '#app/audit-text.ts';
import { auditChecks } from '#app/texts/audit.ts';
import { type AuditFigures, auditWords as vi } from '#app/texts/audit-sentences.ts';
import { auditWords as en } from '#app/texts/en/audit-sentences.ts';
import { AUDIT_EFFECTS } from '#core/audit/audit-effect.ts';
import { type AuditKind, auditProblem } from '#core/audit/audit-problem.ts';
import { type AuditParams, SENTENCES } from '#core/audit/audit-sentences.ts';

const shift = { metres: 225, direction: 'north-east', after: 0.92, before: 0.03 } as const;
const metric = {
  count: 3,
  x: 430575.545,
  y: 2317752.816,
  system: 'vn2000',
  meridian: 107.75,
  k0: 0.9999,
  first: 'northing',
  prefix: 18,
  because: 'reference',
  share: 0.97,
  lon: 107.08,
  lat: 20.95,
} as const;

/** Params of every kind; where a sentence has branches, of each. */
const SAMPLES: { readonly [K in AuditKind]: readonly AuditParams[K][] } = {
  'partial-data': [
    { here: 1, returned: 2, matched: 500, limit: 1, next: 0, cutAfter: 0 },
    { here: 6, returned: 0, matched: 0, limit: 0, next: 1, cutAfter: 1560 },
    { here: 3, returned: 0, matched: 0, limit: 0, next: 0, cutAfter: 0 },
  ],
  'no-features': [{}],
  'wrong-crs': [{ crs: 'EPSG:5899' }],
  projected: [
    metric,
    { ...metric, system: 'zone-prefix', because: 'size' },
    { ...metric, because: 'declared' },
    { ...metric, system: 'web-mercator', because: 'declared-outside' },
    { ...metric, system: 'millimetres', because: 'nothing' },
    { ...metric, system: 'unknown' },
  ],
  'swapped-axes': [{ count: 5, x: 21.03, y: 107.1 }],
  'outside-vietnam': [{ count: 7, lon: 2.35, lat: 48.85 }],
  'missing-datum-shift': [shift],
  'double-datum-shift': [shift],
  'wrong-meridian': [{ ...shift, readOn: 107.75, drawnOn: 106.5 }],
  'wrong-scale': [{ ...shift, readWith: 0.9999, drawnWith: 0.9996 }],
  'off-reference': [{ inside: 0.12 }],
  'no-geometry': [{ place: 'features[3].geometry' }],
  'not-a-polygon': [{ place: 'features[3].geometry', type: 'Point' }],
  'bad-position': [{ place: 'features[3].geometry.coordinates[0][2]', count: 2 }],
  'unclosed-ring': [{ place: 'features[3].geometry.coordinates[0]' }],
  'degenerate-ring': (['few-points', 'no-ring', 'no-polygon', 'no-area', 'flat-ring'] as const).map(
    (why) => ({ place: 'features[4]', why }),
  ),
  'self-crossing': (['cross', 'parts', 'lie'] as const).map((how) => ({
    feature: 'z00012',
    area: 125_000,
    how,
  })),
  'small-self-crossing': (['cross', 'lie'] as const).map((how) => ({ feature: 'z00013', area: 0.4, how })),
  'duplicate-feature': [{ feature: 'z00014', others: 'z00015, z00016' }],
  overlap: [0, 12].map((rest) => ({ feature: 'z00017', other: 'z00018', area: 3210, rest })),
  'triple-overlap': [{ feature: 'z00019', other: 'z00020', third: 'z00021', area: 55.5 }],
  'not-measured': (['triple-overlaps', 'gaps'] as const).map((what) => ({ what, count: 9 })),
  gap: [0, 12].map((rest) => ({ around: 'z00022, z00023', area: 1.25, width: 0.31, rest })),
  'near-border': [0, 12].map((rest) => ({
    feature: 'z00024',
    other: 'z00025',
    gap: 2.5,
    overlap: 1.75,
    length: 1530,
    rest,
  })),
  sliver: [{ feature: 'z00026', width: 0.42, ratio: 0.0011 }],
  spike: [{ feature: 'z00027', count: 2, length: 37.4 }],
  'duplicate-vertex': [{ count: 44 }],
  'wrong-winding': [{ count: 8 }],
};
const kinds = Object.keys(SAMPLES) as AuditKind[];

const plainly: AuditFigures = { area: String, length: String, count: String, share: String, plain: String };

type Say = (params: object, figures: AuditFigures) => string;

/** The params a sentence of a kind looks at, over all its samples. */
function usedBy(say: Say, kind: AuditKind): string[] {
  const used = new Set<string>();
  for (const params of SAMPLES[kind]) {
    const watched = new Proxy(params as object, {
      get: (target, key) => {
        used.add(String(key));
        return Reflect.get(target, key);
      },
    });
    say(watched, plainly);
  }
  return [...used].sort();
}

test('there are 28 kinds, and each has a sentence, an effect and a check that looks for it', () => {
  expect(kinds.toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  expect(kinds).toHaveLength(28);
  expect(Object.keys(AUDIT_EFFECTS).toSorted()).toEqual(kinds.toSorted());
  expect(auditChecks.flatMap((check) => check.kinds).toSorted()).toEqual(kinds.toSorted());
});

test.each(kinds)('%s: every param is used in Vietnamese, in English and on a terminal', (kind) => {
  const all = Object.keys(SAMPLES[kind][0]!).sort();
  expect(usedBy(vi.sentences[kind] as Say, kind)).toEqual(all);
  expect(usedBy(en.sentences[kind] as Say, kind)).toEqual(all);
  expect(usedBy(SENTENCES[kind] as Say, kind)).toEqual(all);
});

test.each(kinds)('%s: its sentences have no hole, end, and are not the other language’s', (kind) => {
  for (const params of SAMPLES[kind]) {
    const problem = auditProblem(kind, [1], 0, null, params as never);
    const [vietnamese, english] = [problemSentence('vi', problem), problemSentence('en', problem)];
    for (const said of [vietnamese, english])
      expect(said).toMatch(/^(?!.*(undefined|NaN|null|\[object)).{20,}\.$/u);
    expect(vietnamese).toMatch(/[ạ-ỹăâđêôơưà-ý]/iu);
    expect(english.replaceAll('QĐ', '')).not.toMatch(/[ạ-ỹăđơư]/iu);
    expect(problemTitle('vi', kind)).not.toBe(problemTitle('en', kind));
  }
});

test('figures stand as each language writes them', () => {
  const problem = auditProblem('overlap', [1, 2], 32_100, null, {
    feature: 'a',
    other: 'b',
    area: 13_303_000,
    rest: 0,
  });
  expect(problemSentence('vi', problem)).toBe('a và b chồng lấn 1.330,30 ha: phần đất này bị đếm hai lần.');
  expect(problemSentence('en', problem)).toBe('a and b overlap by 1,330.30 ha: that land is counted twice.');
  const axis = auditProblem('wrong-meridian', [1], 0, null, SAMPLES['wrong-meridian'][0]!);
  expect(problemSentence('vi', axis)).toContain('kinh tuyến trục 106,5° nhưng đọc trên 107,75°');
});
