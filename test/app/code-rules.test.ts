import { expect, test } from 'vitest';
import { findingsOf } from '#app/finding.ts';
import type { Opened } from '#app/opened.ts';
import { withOpened } from '#app/opened-catalogue.ts';
import { textsOf } from '#app/text.ts';
import { codeRules, fundRuleset, landUseBy } from '#core/fund/code-rules.ts';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import { NEUTRAL_COLORS, withNeutralCodes } from '#core/plan/neutral-codes.ts';
import { placeView } from '#elements/place-view.ts';
import { makeCatalogue } from './make-catalogue.ts';

const tt08: Ruleset = {
  id: 'tt-08-2024',
  title: { vi: 'Mã loại đất' },
  documentNo: '08/2024/TT-BTNMT',
  validFrom: '2024-08-01',
  status: 'secondary',
};
const greys: readonly string[] = NEUTRAL_COLORS;

/** The small catalogue as one that names the ruleset of its zones. */
const ruled = (): Catalogue => {
  const plain = makeCatalogue();
  return {
    ...plain,
    rulesets: [tt08],
    layers: plain.layers.map((layer) =>
      layer.id.startsWith('zones') ? { ...layer, ruleset: tt08.id } : layer,
    ),
  };
};

const file = (rules: Opened['rules']): Opened => ({
  name: 'a.geojson',
  bytes: 1,
  address: 'blob:a',
  classBy: 'ma',
  approvedBy: null,
  rules,
  unsound: 0,
  kept: true,
  file: {
    kind: 'fill',
    features: 9,
    bounds: [107, 21, 108, 22],
    leftOut: 0,
    firstReason: '',
    partial: null,
    fields: [{ name: 'ma', landUseShare: 0.9 }],
    dayFields: [],
    nameBy: null,
    classBy: 'ma',
    classes: ['odt', 'LUC', 'DDD', 'x'].map((value) => ({ value, features: 2 })),
  },
});
const codes = [
  { code: 'ODT', title: { vi: 'Đất ở tại đô thị' }, color: '#FFA0FF', verification: 'secondary' },
  { code: 'DDD', title: { vi: 'Đất có di tích' }, verification: 'unverified' },
] as const;
const drawn = (catalogue: Catalogue, rules: Opened['rules']) =>
  withOpened(catalogue, { 'file:a': file(rules) }, null, '2030').layers[0]!;

test('codes of a file stand as they are, in greys, until the reader chooses a ruleset', () => {
  const layer = drawn(ruled(), null);
  expect(layer.ruleset).toBeUndefined();
  expect(layer.style.classes.map(({ title }) => title.vi)).toEqual(['odt', 'LUC', 'DDD', 'x']);
  for (const { color } of layer.style.classes) expect(greys).toContain(color);
});

test('by the chosen ruleset they have its names and colours; what it does not hold is said and stays grey', () => {
  const layer = drawn(ruled(), { id: tt08.id, codes });
  expect(layer.ruleset).toBe(tt08.id);
  expect(layer.style.classes.map(({ title, code }) => [code, title.vi])).toEqual([
    ['ODT', 'Đất ở tại đô thị'],
    [undefined, 'LUC (không có trong quy định)'],
    ['DDD', 'Đất có di tích'],
    [undefined, 'x (không có trong quy định)'],
  ]);
  const [first, ...others] = layer.style.classes;
  expect(first?.color).toBe('#FFA0FF');
  for (const { color } of others) expect(greys).toContain(color);
});

test('a package that does not name the chosen ruleset knows none of the file', () => {
  const layer = drawn(makeCatalogue(), { id: tt08.id, codes });
  expect(layer.ruleset).toBeUndefined();
  for (const { color } of layer.style.classes) expect(greys).toContain(color);
});

test('a catalogue’s areas with codes of no named ruleset are drawn in greys, all else as it says', () => {
  const [plain, named] = [makeCatalogue(), ruled()];
  expect(withNeutralCodes(named)).toBe(named);
  const neutral = withNeutralCodes(plain);
  neutral.layers.forEach((layer, place) => {
    if (!layer.id.startsWith('zones')) expect(layer).toBe(plain.layers[place]);
    else for (const { color } of layer.style.classes) expect(greys).toContain(color);
  });
});

test('what a code is called is looked up only where its ruleset is one of land use', () => {
  expect(landUseBy(tt08, 'ODT')?.vi).toBe('Đất ở tại đô thị');
  expect(landUseBy(undefined, 'ODT')).toBeUndefined();
  expect(landUseBy({ id: 'tt-16-2025' }, 'ODT')).toBeUndefined();
});

test('the line of method says by which rules the codes are, and by which the sums are read', () => {
  expect(fundRuleset(ruled())).toBe(tt08);
  expect(codeRules('vi', tt08)[1]).toBe(
    'Mã loại đất theo 08/2024/TT-BTNMT (hiệu lực từ 01/08/2024; theo nguồn thứ cấp)',
  );
  expect(codeRules('vi', undefined)[1]).toBe(
    'Không rõ mã loại đất theo quy định nào; nhóm đất và khu chồng phủ đọc theo 08/2024/TT-BTNMT',
  );
  expect(codeRules('en', { ...tt08, id: 'tt-27-2018', documentNo: '27', validTo: '2024-07-31' })[1]).toMatch(
    /^Land codes by 27 \(in force .* – .*; secondary source\); groups of land .* read by 08\/2024/,
  );
});

test('a feature on the card is by its own ruleset, else by that of its layer, else by none that is known', () => {
  const later = { ...tt08, id: 'later', documentNo: '99/2099/TT' };
  const catalogue = { ...ruled(), rulesets: [tt08, later] };
  const found = (layer: string, properties = {}) => ({
    ...{ layer, id: 'a', name: 'A', classValue: '', areaHa: null, bounds: [0, 0, 1, 1] as const },
    properties,
  });
  const findings = findingsOf(catalogue, [
    found('zones-plan'),
    found('zones-plan', { ruleset: 'later' }),
    found('gates'),
    found('zones-plan', { ruleset: 'nowhere' }),
  ]);
  const { items } = placeView(catalogue, textsOf('vi'), findings, '2030');
  expect(items.map(({ ruleset }) => ruleset?.id ?? null)).toEqual(['tt-08-2024', 'later', null, null]);
});
