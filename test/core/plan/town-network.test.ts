import { expect, test } from 'vitest';
import type { UrbanSystem } from '#core/plan/catalogue.ts';
import { linksOf, townNetwork, townRanks } from '#core/plan/town-network.ts';

const setup: UrbanSystem = {
  centres: 'towns',
  links: 'links',
  classes: [
    { property: 'now', title: { vi: 'Nay' }, when: 'now' },
    { property: 'later', title: { vi: '2030' }, when: 'planned' },
  ],
};
const town = (id: string, now: unknown, later: unknown): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { id, name: `Đô thị ${id}`, now, later, later_verification: 'secondary', later_source: 'qd' },
  geometry: { type: 'Point', coordinates: [106, 21] },
});
const link = (id: string, centres: unknown, more: object = {}): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { id, name: id, kind: 'tourism', centres, document: 'qd', verification: 'secondary', ...more },
  geometry: {
    type: 'LineString',
    coordinates: [
      [106, 21],
      [107, 21],
    ],
  },
});

const network = townNetwork(
  setup,
  [
    town('a', 'III', 'II'),
    town('b', 'Không có số liệu', 'I'),
    town('c', 'IV hoặc V', 'Không có số liệu'),
    town('d', 7, undefined),
    { ...town('e', 'I', 'I'), geometry: { type: 'LineString', coordinates: [] } },
    { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [1, 2] } },
  ],
  [
    link('chain', ['b', 'a', 'c'], { direction: 'forward', toward: 'Hà Nội', toward_en: 'Hanoi' }),
    link('short', ['a', 'gone'], { direction: 'sideways', verification: 'certain' }),
    link('foreign', 'a'),
  ],
);

test('a class that no source prints is not known, and never made up', () => {
  expect(network.centres.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  const values = network.centres.map(({ classes }) => classes.map(({ value }) => value));
  expect(values).toEqual([
    ['III', 'II'],
    [null, 'I'],
    ['IV hoặc V', null],
    [null, null],
  ]);
  expect(network.centres[0]?.classes[1]).toEqual({ value: 'II', verification: 'secondary', document: 'qd' });
  expect(network.centres[0]?.classes[0]?.verification).toBe('unverified');
});

test('towns stand by hierarchy, those of no known class last', () => {
  const ranks = (at: number) =>
    townRanks(network, at).map(({ value, centres }) => [value, ...centres.map(({ id }) => id)]);
  expect(ranks(1)).toEqual([
    ['I', 'b'],
    ['II', 'a'],
    [null, 'c', 'd'],
  ]);
  expect(ranks(0)).toEqual([
    ['III', 'a'],
    ['IV hoặc V', 'c'],
    [null, 'b', 'd'],
  ]);
});

test('links know their towns in order and their end; a town that is not there is told', () => {
  expect(linksOf(network, 'a').map(({ id }) => id)).toEqual(['chain', 'short']);
  expect(network.links[0]).toMatchObject({
    centres: ['b', 'a', 'c'],
    toward: { vi: 'Hà Nội', en: 'Hanoi' },
    direction: 'forward',
  });
  expect(network.links[1]).toMatchObject({ centres: ['a'], direction: null, verification: 'unverified' });
  expect(network.links[2]?.centres).toEqual([]);
  expect(network.strangers).toEqual([{ link: 'short', centre: 'gone' }]);
});
