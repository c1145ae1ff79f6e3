import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';

const folder = new URL('../../public/data/', import.meta.url);
const catalogueOf = (id: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${id}/catalogue.json`, folder), 'utf8'));
const propertiesOf = (id: string, layer: Layer) =>
  (
    JSON.parse(readFileSync(new URL(`${id}/${layer.data}`, folder), 'utf8')) as FeatureCollection
  ).features.map(({ properties }) => properties ?? {});

/** Kinh tế Việt Nam, 31/03/2023: the document the client gave. */
const printed = new URL('../../../shared/facts/source-documents/000_571b6cb6d2f6b262.txt', import.meta.url);

describe('the tasks of a resolution', () => {
  const catalogue = catalogueOf('cao-bang');
  const tagged = catalogue.layers.flatMap((layer) =>
    (layer.fields ?? []).filter(({ property }) => property === 'task').map((field) => ({ layer, field })),
  );

  test.skipIf(!existsSync(printed))(
    'the six tasks of plan 218-KH/TU stand as printed, and which feature serves which is unverified',
    () => {
      const text = readFileSync(printed, 'utf8').replace(/\s+/g, ' ');
      expect(tagged.length).toBeGreaterThan(3);
      for (const { layer, field } of tagged) {
        expect(field.verification).toBe('unverified');
        const titles = (field.values ?? []).map(({ title }) => title.vi);
        expect(titles).toHaveLength(6);
        for (const title of titles) expect(text).toContain(title);
        const numbers = new Set((field.values ?? []).map(({ value }) => value));
        for (const { task } of propertiesOf('cao-bang', layer)) expect(numbers).toContain(task);
      }
    },
  );
});

test('the projects of Quảng Ninh are examples by their very names, illustrative, and called no real ones', () => {
  const layer = catalogueOf('quang-ninh').layers.find(({ id }) => id === 'projects')!;
  const projects = propertiesOf('quang-ninh', layer);
  expect(projects.length).toBeGreaterThan(5);
  const choices = (layer.fields ?? []).filter(({ kind }) => kind === 'choice');
  expect(choices.map(({ property }) => property)).toEqual(
    expect.arrayContaining(['progress', 'clearance', 'stage', 'priority', 'agency']),
  );
  for (const project of projects) {
    const { name, verification, note } = project;
    expect(name).toMatch(/ví dụ \d+$/);
    expect(verification).toBe('illustrative');
    expect(note).toContain('không phải dự án có thật');
    for (const { property, values } of choices)
      expect(
        values?.map(({ value }) => value),
        property,
      ).toContain(project[property]);
  }
});

test.each(['quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'])(
  '%s has health, education and culture as themes of every phase, out of the zones’ own file: none is fetched twice',
  (id) => {
    const { phases, layers, landFund } = catalogueOf(id);
    const zones = layers.find((layer) => layer.id === landFund?.zones)!;
    for (const { id: phase } of phases)
      for (const [theme, code] of [
        ['health', 'DYT'],
        ['education', 'DGD'],
        ['culture', 'DVH'],
      ] as const) {
        const found = layers.filter((layer) => layer.id.startsWith(theme) && layer.phases?.includes(phase));
        expect(
          found.map(({ data }) => data),
          `${theme} ${phase}`,
        ).toEqual([zones.data]);
        expect(found[0]!.style.classes.map(({ value }) => value)).toContain(code);
        expect(found[0]!.style.classBy).toBe(landFund!.category[phase]);
      }
  },
);
