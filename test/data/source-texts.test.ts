import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, DATA), 'utf8')) as T;
const features = (path: string): readonly Feature[] => read<FeatureCollection>(path).features;
const PACKAGES = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'rulesets')
  .map(({ name }) => [name, read<Catalogue>(`${name}/catalogue.json`)] as const);

/** The client's five documents, and the id each has in the packages: the only texts that were read in full. */
const SOURCES = new URL('../../../shared/facts/source-documents/', import.meta.url);
const READ: Readonly<Record<string, string>> = {
  'hn-06-2022': '001_bd6cde8caa4f8ac4.txt',
  'bch-dang-bo-2022': '002_c981814c7470b393.txt',
  'bao-lang-son-2022': '003_1805c336648fa154.txt',
  'tin-kl-544': '004_ce2f1030ece04d9c.txt',
};
const textOf = (file: string): string => readFileSync(new URL(file, SOURCES), 'utf8').replace(/\s+/g, ' ');
const hasSources = existsSync(SOURCES);

const quoted = PACKAGES.flatMap(([id, { models }]) =>
  models
    .flatMap((model) => [model, ...model.wordings])
    .filter(({ verbatim }) => verbatim)
    .map(({ motto, document }) => ({ id, motto: motto.vi, document })),
);

test('a motto is called a quotation in three packages, each from a text the client gave', () => {
  expect(quoted.map(({ document }) => document).toSorted()).toEqual([
    'bao-lang-son-2022',
    'bch-dang-bo-2022',
    'tin-kl-544',
  ]);
  for (const { document } of quoted) expect(Object.keys(READ)).toContain(document);
});

test.skipIf(!hasSources).each(quoted)(
  '$id: “$motto” stands word for word in its text',
  ({ motto, document }) => {
    expect(textOf(READ[document]!).toLowerCase()).toContain(motto.toLowerCase());
  },
);

const documentsOf = (id: string, { documents, indicators, plans }: Catalogue): readonly PlanDocument[] => [
  ...documents,
  ...(indicators ? read<IndicatorBook>(`${id}/${indicators}`).documents : []),
  ...(plans ? read<PlanRegister>(`${id}/${plans}`).documents : []),
];

describe.each(PACKAGES)('the documents of %s', (id, catalogue) => {
  const all = documentsOf(id, catalogue);

  test('are called verified only where their text is one the client gave', () => {
    const verified = all.filter(({ verification }) => verification === 'verified').map((each) => each.id);
    expect(verified.filter((each) => !(each in READ))).toEqual([]);
  });

  test('name who printed what was read, never an internal file or no one', () => {
    for (const { id: own, via, verification } of all) {
      if (verification === 'illustrative') continue;
      expect(via, own).not.toMatch(/planning-rules|^nguồn thứ cấp/);
    }
  });

  test('bear no number that is not printed: action programme 31 has none in its source', () => {
    expect(all.filter(({ number }) => number.startsWith('31-CTr'))).toEqual([]);
  });
});

/** Documents that say nothing of single links or estates (documents 000, 001, 003, planning-rules 2). */
const SILENT = [
  'kh-218-2023',
  'hn-06-2022',
  'nq-40-2021',
  'bao-lang-son-2022',
  'qd-318-2023',
  'quy-hoach-chung-2045',
  'qd-942-2023',
];

test.each(PACKAGES.filter(([, { urbanSystem }]) => urbanSystem))(
  'links and estates of %s that no document names are illustrations by document, trust, status and name',
  (id, { layers }) => {
    const files = ['links', ...(id === 'quang-ninh' ? [] : ['industrial-parks'])].flatMap((layer) =>
      layers.filter((each) => each.id === layer).map(({ data }) => data),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { properties } of files.flatMap((file) => features(`${id}/${file}`))) {
      const name = String(properties?.name);
      expect(SILENT, name).not.toContain(properties?.document);
      expect(properties?.status, name).toBe('none');
      if (properties?.document !== 'minh-hoa') continue;
      expect(properties?.verification, name).toBe('illustrative');
      expect(`${name} ${properties?.note}`, name).toMatch(/minh họa|ví dụ/i);
      expect(name).toMatch(/\(minh họa\)$|ví dụ/);
    }
  },
);

test.skipIf(!hasSources)(
  'an idea that a link says it illustrates stands word for word in a text the client gave',
  () => {
    const texts = readdirSync(SOURCES).map(textOf);
    const notes = PACKAGES.filter(([id]) => ['cao-bang', 'lang-son', 'bac-ninh'].includes(id)).flatMap(
      ([id]) =>
        features(`${id}/links.geojson`).flatMap(({ properties }) => [
          ...String(properties?.note).matchAll(/“([^”]+)”/g),
        ]),
    );
    expect(notes.length).toBeGreaterThan(7);
    for (const [, idea = ''] of notes)
      expect(
        texts.some((text) => text.includes(idea)),
        idea,
      ).toBe(true);
  },
);

test('what is being built or only stands on the map is never called in force: roads, gates, links', () => {
  for (const [id, { layers }] of PACKAGES)
    for (const { data } of layers.filter(({ id: own }) =>
      ['expressways', 'roads', 'border-gates', 'links'].includes(own),
    ))
      for (const { properties } of features(`${id}/${data}`))
        expect(properties?.status, `${id} ${properties?.name}`).toBe('none');
});

test.each(['cao-bang', 'lang-son', 'quang-ninh'])('no border gate of %s is drawn beyond the border', (id) => {
  const units = features(`${id}/units.geojson`) as Feature<Polygon>[];
  for (const gate of features(`${id}/border-gates.geojson`) as Feature<Point>[])
    expect(
      units.some((unit) => booleanPointInPolygon(gate, unit)),
      gate.properties?.id,
    ).toBe(true);
});

test('no plan of a register is titled by a remark on its document', () => {
  for (const [id, { plans: file }] of PACKAGES)
    for (const { title } of file ? read<PlanRegister>(`${id}/${file}`).plans : [])
      expect(title.vi).not.toContain('năm đọc');
});

test('a plan that was replaced stands under none that came after it', () => {
  for (const [id, { plans: file }] of PACKAGES) {
    if (!file) continue;
    const { plans } = read<PlanRegister>(`${id}/${file}`);
    const replaced = plans.filter(({ status }) => status === 'replaced');
    for (const { parent, approvedYear } of replaced)
      expect(plans.find((plan) => plan.id === parent)?.approvedYear ?? 0).toBeLessThanOrEqual(
        approvedYear ?? 0,
      );
  }
});

test('Khánh Hòa’s localities meet the urban criteria, as the news has it, and are not said to exceed a plan', () => {
  const { values, targets } = read<IndicatorBook>('khanh-hoa/indicators.json');
  const meets = values.filter(({ indicator }) => indicator === 'tieu-chi-do-thi');
  expect(meets.map(({ words }) => words?.vi)).toEqual(
    Array.from({ length: 5 }, () => 'đạt tiêu chí đô thị tại Nghị quyết số 06-NQ/TU'),
  );
  if (hasSources) expect(textOf(READ['tin-kl-544']!)).toContain(meets[0]!.words!.vi);
  for (const { document, verification } of [...values, ...targets])
    if (document === 'kl-544-2024') expect(verification).toBe('secondary');
});

test('the year of Cao Bằng’s own target is not in its source and is marked so', () => {
  const target = read<IndicatorBook>('cao-bang/indicators.json').targets.find(({ id }) => id === 'cb-2030');
  expect(target).toMatchObject({ verification: 'unverified' });
  expect(target?.note?.vi).toContain('nguồn không nêu năm');
});
