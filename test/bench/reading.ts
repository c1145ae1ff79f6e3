import { parseGeoJson } from '#io/geojson.ts';
import { scanGeoJson } from '#io/geojson-scan.ts';
import { manyZones } from './many-zones.ts';
import { quickest } from './measure.ts';
import { inSeconds, type Section } from './section.ts';

/** Some 100 MB of GeoJSON bytes into typed arrays, against JSON.parse alone. */
export async function benchReading(): Promise<Section> {
  const bytes = manyZones(130_000);
  const text = () => new TextDecoder().decode(bytes);
  const parse = (await quickest(4, () => JSON.parse(text()))).cpu;
  const scan = (await quickest(4, () => scanGeoJson(bytes))).cpu;
  const tree = (await quickest(2, () => parseGeoJson(text()))).cpu;
  const row = (name: string, seconds: number) => [name, inSeconds(seconds), (seconds / parse).toFixed(2)];
  return {
    title: 'Reading GeoJSON',
    head: ['', 'processor', 'of JSON.parse'],
    rows: [
      row('JSON.parse alone', parse),
      row('scan of the bytes, properties parsed', scan),
      row('JSON.parse, then typed arrays', tree),
    ],
    note: `${(bytes.length / 1e6).toFixed(0)} MB, 7 decimals; bytes decoded to text first where a parser needs text. In Node, not in a browser.`,
  };
}
