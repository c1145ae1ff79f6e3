import { mixedBlock, type Zone } from './general.ts';
import { type Figures, figuresOf } from './sub-area.ts';
import { block, halves, lots, part, type Rect, STREET, span } from './town-grid.ts';

export interface Lot extends Zone {
  readonly kind: 'building' | 'green';
  readonly clearance: 'chua' | 'dang' | 'da';
  /** What a lot for building answers of a planning certificate beside its function. */
  readonly figures: (Figures & Readonly<Record<string, string | number>>) | null;
}

export const DETAILED_LIMITS: Rect = span([4, 6], [3, 4]);
export const DETAILED_BLOCKS: readonly Rect[] = [block(4, 3), block(5, 3)];

const [HOUSES, MIXED] = [block(4, 3), block(5, 3)];
const [TERRACES, FLATS] = halves(HOUSES);
const { commerce: COMMERCE, school: SCHOOL, park: PARK } = mixedBlock(MIXED);
const PARK_EDGE = part(PARK, [0.75, 1], [0, 1]);

/** Metres a building stands back from the red line. */
const building = (figures: Figures, setback: number, level: number): Lot['figures'] => ({
  ...figures,
  red_line: `trùng mép đường quy hoạch rộng ${STREET} m`,
  red_line_en: `along the edge of the planned ${STREET} m street`,
  building_line: setback === 0 ? 'trùng chỉ giới đường đỏ' : `lùi ${setback} m so với chỉ giới đường đỏ`,
  building_line_en: setback === 0 ? 'on the red line' : `${setback} m back from the red line`,
  base_level_m: level,
});

interface Bed {
  readonly name: string;
  readonly code: string;
  readonly places: readonly Rect[];
  readonly figures: ((index: number) => Lot['figures']) | null;
}

const BEDS: readonly Bed[] = [
  {
    name: 'OLK',
    code: 'ODT',
    places: lots(TERRACES, 8, 2),
    figures: (i) => building(figuresOf(i % 8 === 0 || i % 8 === 7 ? 50 : 60, [3, 5]), 0, 259.4),
  },
  {
    name: 'OCC',
    code: 'ODT',
    places: lots(FLATS, 8, 2),
    figures: (i) => building(figuresOf(40, [5, i < 8 ? 7 : 9]), 6, 259.8),
  },
  {
    name: 'GD',
    code: 'DGD',
    places: lots(SCHOOL, 2, 1),
    figures: () => building(figuresOf(35, [1, 3]), 10, 260.1),
  },
  { name: 'CX', code: 'DKV', places: [part(PARK, [0, 0.75], [0, 1])], figures: null },
  { name: 'CXM', code: 'DKV', places: [part(PARK_EDGE, [0, 1], [0, 0.5])], figures: null },
  // planted: commerce on a corner of what is a park in the sub-area plan
  {
    name: 'TMX',
    code: 'TMD',
    places: [part(PARK_EDGE, [0, 1], [0.5, 1])],
    figures: () => building(figuresOf(50, [2, 5]), 3, 260),
  },
  {
    name: 'TM',
    code: 'TMD',
    places: lots(COMMERCE, 4, 1),
    figures: (i) => building(figuresOf(50, [3, 5 + (i % 2) * 2]), 4, 259.6),
  },
];

const CLEARANCE = ['da', 'da', 'dang', 'da', 'chua', 'dang', 'da'] as const;

/** Lots of the detailed plan, streets left out. */
export const LOTS: readonly Lot[] = BEDS.flatMap(({ name, code, places, figures }, bed) =>
  places.map((place, i) => ({
    id: `${name}-${String(i + 1).padStart(2, '0')}`,
    code,
    place,
    kind: figures ? 'building' : 'green',
    clearance: CLEARANCE[(bed + i * 3) % CLEARANCE.length] ?? 'chua',
    figures: figures ? figures(i) : null,
  })),
);
