import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology, Polygon as TopoPolygon } from 'topojson-specification';
import { collection, feature } from './geometry.ts';
import { type ProvinceUnit, provinceUnits } from './province-names.ts';
import { readRaw } from './raw.ts';

/** Boundaries of the 34 units of 1 July 2025, from OSM-derived outlines of the 63 before (mean error 0.3 to 0.4 km). */
export type Provinces = {
  readonly units: readonly { readonly unit: ProvinceUnit; readonly shape: MultiPolygon }[];
  /** Boundary lines between units; neither coast nor national border. */
  readonly lines: readonly Position[][];
  /** The part of `lines` that bounds one unit. */
  readonly linesOf: (name: string) => readonly Position[][];
};

type EncodedFeature = {
  readonly properties: { readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: string[]; readonly encodeOffsets: number[][] }
    | {
        readonly type: 'MultiPolygon';
        readonly coordinates: string[][];
        readonly encodeOffsets: number[][][];
      };
};

/** One ring of the ECharts form: zigzag deltas of 1/1024 degree, one UTF-16 unit each, biased by 64. */
function decodeRing(code: string, offset: readonly number[]): Position[] {
  const step = (i: number): number => {
    const biased = code.charCodeAt(i) - 64;
    return (biased >> 1) ^ -(biased & 1);
  };
  let [x, y] = [offset[0] as number, offset[1] as number];
  const ring: Position[] = [];
  for (let i = 0; i < code.length; i += 2) {
    x += step(i);
    y += step(i + 1);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

function decodeShape({ geometry: g }: EncodedFeature): MultiPolygon {
  const coordinates =
    g.type === 'Polygon'
      ? [g.coordinates.map((code, i) => decodeRing(code, g.encodeOffsets[i] as number[]))]
      : g.coordinates.map((polygon, i) =>
          polygon.map((code, j) => decodeRing(code, g.encodeOffsets[i]?.[j] as number[])),
        );
  return { type: 'MultiPolygon', coordinates };
}

const partNameOf = (f: EncodedFeature): string =>
  f.properties.name
    .toLowerCase()
    .replace(/ province$/, '')
    .replace(/^tỉnh /, '');

/** Outlines of the 63 units before, by lower-case name in the source without "province". */
export const readOutlines = (): ReadonlyMap<string, MultiPolygon> =>
  new Map(
    (JSON.parse(readRaw('provinces.json')).features as EncodedFeature[]).map((each) => [
      partNameOf(each),
      decodeShape(each),
    ]),
  );

/** Reads and merges; throws when a source unit belongs to no unit of the table or the table names one that is not there. */
export function readProvinces(): Provinces {
  const unitOf = new Map(provinceUnits.flatMap((unit) => unit.parts.map((part) => [part, unit.name])));
  const encoded: EncodedFeature[] = JSON.parse(readRaw('provinces.json')).features;
  const parts = encoded.map((f) => {
    const unit = unitOf.get(partNameOf(f));
    if (unit === undefined) throw new Error(`no unit of 2025 has the part "${partNameOf(f)}"`);
    return feature(decodeShape(f), { unit });
  });
  if (parts.length !== unitOf.size) throw new Error(`${unitOf.size} parts named, ${parts.length} found`);

  const topo = topology({ parts: collection(parts) }, 1e6) as unknown as Topology<{
    parts: GeometryCollection<{ unit: string }>;
  }>;
  const { parts: objects } = topo.objects;
  type Part = { readonly properties?: { readonly unit: string } };
  const unitNameOf = (g: unknown): string => (g as Part).properties?.unit ?? '';
  const between = (name?: string): Position[][] =>
    mesh(topo, objects, (a, b) => {
      const [one, other] = [unitNameOf(a), unitNameOf(b)];
      return one !== other && (name === undefined || one === name || other === name);
    }).coordinates;

  return {
    units: provinceUnits.map((unit) => ({
      unit,
      shape: merge(topo, objects.geometries.filter((g) => unitNameOf(g) === unit.name) as TopoPolygon[]),
    })),
    lines: between(),
    linesOf: between,
  };
}
