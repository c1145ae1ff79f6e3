import type { Feature } from 'geojson';
import { type Area, joinTiles } from '../sketch/shapes.ts';
import { DETAILED_BLOCKS, DETAILED_LIMITS, LOTS } from './detailed.ts';
import { ALL_BLOCKS, GENERAL_LIMITS, GENERAL_ZONES } from './general.ts';
import { PROGRAMMES } from './programmes.ts';
import { SUB_AREA_LIMITS, SUB_AREA_ZONES } from './sub-area.ts';
import { gridDrawing, type Rect } from './town-grid.ts';

const drawing = gridDrawing(
  [...GENERAL_ZONES, ...SUB_AREA_ZONES, ...LOTS].map(({ place }) => place).concat(ALL_BLOCKS),
);

type Said = Readonly<Record<string, unknown>>;

const zone = (id: string, code: string, place: Rect, said: Said): Feature => ({
  type: 'Feature',
  properties: { id, ...said, function: code },
  geometry: drawing.area(place),
});

/** Streets of a plan: its limits less the blocks inside. */
const streets = (id: string, limits: Rect, blocks: readonly Rect[], said: Said = {}): Feature => ({
  type: 'Feature',
  properties: { id, name: 'Đường giao thông', name_en: 'Streets', ...said, function: 'DGT' },
  geometry: drawing.around(limits, blocks),
});

const isIn =
  (limits: Rect) =>
  ({ u, v }: Rect): boolean =>
    u[0] >= limits.u[0] && u[1] <= limits.u[1] && v[0] >= limits.v[0] && v[1] <= limits.v[1];

/** Files of the example plans and programmes. */
export const localPlanFiles = (
  units: ReadonlyMap<string, Area>,
): readonly (readonly [file: string, features: readonly Feature[]])[] => [
  [
    'local-general.geojson',
    [
      streets('qhc-dgt', GENERAL_LIMITS, ALL_BLOCKS),
      ...GENERAL_ZONES.map(({ id, code, place }) =>
        zone(id, code, place, { name: `Khu ${id.slice(4)}`, name_en: `Zone ${id.slice(4)}` }),
      ),
    ],
  ],
  [
    'local-sub-area.geojson',
    [
      streets('qpk-dgt', SUB_AREA_LIMITS, ALL_BLOCKS.filter(isIn(SUB_AREA_LIMITS))),
      ...SUB_AREA_ZONES.map(({ id, code, place, figures }) =>
        zone(id, code, place, { name: `Ô ${id.slice(4)}`, name_en: `Plot ${id.slice(4)}`, ...figures }),
      ),
    ],
  ],
  [
    'local-detailed.geojson',
    [
      streets('CT-DGT', DETAILED_LIMITS, DETAILED_BLOCKS, { lot_kind: 'street', clearance: 'dang' }),
      ...LOTS.map(({ id, code, place, kind, clearance, figures }) =>
        zone(id, code, place, {
          name: `Lô ${id}`,
          name_en: `Lot ${id}`,
          lot_kind: kind,
          clearance,
          ...figures,
        }),
      ),
    ],
  ],
  ...PROGRAMMES.map(({ file, id, title, units: codes }): [string, readonly Feature[]] => [
    file,
    [
      {
        type: 'Feature',
        properties: { id, name: title.vi, name_en: title.en },
        geometry: joinTiles(
          codes.map((code) => {
            const area = units.get(code);
            if (!area) throw new Error(`no unit ${code}`);
            return area;
          }),
        ),
      },
    ],
  ]),
];
