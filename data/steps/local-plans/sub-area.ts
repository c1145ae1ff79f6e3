import { GENERAL_ZONES, type Zone } from './general.ts';
import { halves, type Rect, span } from './town-grid.ts';

/** Figures of a zone or lot; made up, and such that the ratio is density times storeys. */
export interface Figures {
  readonly building_density_percent: number;
  readonly floor_area_ratio: number;
  readonly storeys_min: number;
  readonly storeys_max: number;
  readonly building_height_m: number;
}

export const figuresOf = (density: number, storeys: readonly [least: number, most: number]): Figures => ({
  building_density_percent: density,
  floor_area_ratio: Math.round(density * storeys[1]) / 100,
  storeys_min: storeys[0],
  storeys_max: storeys[1],
  building_height_m: storeys[1] * 4,
});

export interface SubAreaZone extends Zone {
  readonly figures: Figures;
}

export const SUB_AREA_LIMITS: Rect = span([3, 7], [2, 6]);

const isInside = ({ u, v }: Rect): boolean =>
  u[0] > SUB_AREA_LIMITS.u[0] &&
  u[1] < SUB_AREA_LIMITS.u[1] &&
  v[0] > SUB_AREA_LIMITS.v[0] &&
  v[1] < SUB_AREA_LIMITS.v[1];

/** Most that a zone of a function may hold: south and north half of a block. */
const MOST: Readonly<Record<string, readonly [Figures, Figures]>> = {
  ODT: [figuresOf(60, [2, 5]), figuresOf(45, [3, 9])],
  TMD: [figuresOf(55, [2, 7]), figuresOf(50, [3, 9])],
  TSC: [figuresOf(40, [2, 5]), figuresOf(40, [2, 5])],
  DGD: [figuresOf(40, [1, 4]), figuresOf(40, [1, 4])],
  DYT: [figuresOf(40, [2, 6]), figuresOf(40, [2, 6])],
  DKV: [figuresOf(5, [0, 1]), figuresOf(5, [0, 1])],
};

/** Planted: the southern half of this park of the general plan is commerce in the sub-area plan. */
const PLANTED = { zone: 'qhc-53', code: 'TMD' } as const;
const SPLIT = ['ODT', 'TMD', PLANTED.zone];

/** Zones of the sub-area plan inside the general plan's, streets left out. */
export const SUB_AREA_ZONES: readonly SubAreaZone[] = GENERAL_ZONES.filter(({ place }) =>
  isInside(place),
).flatMap(({ id, code, place }) => {
  const own = id.replace('qhc', 'qpk');
  const zone = (suffix: string, at: Rect, function_: string, half: 0 | 1): SubAreaZone => {
    const figures = MOST[function_]?.[half];
    if (!figures) throw new Error(`no figures for ${function_}`);
    return { id: `${own}${suffix}`, code: function_, place: at, figures };
  };
  // a block of several functions is divided already
  if (/[abc]$/.test(id) || !(SPLIT.includes(code) || SPLIT.includes(id))) return [zone('', place, code, 0)];
  const [south, north] = halves(place);
  return [zone('n', south, id === PLANTED.zone ? PLANTED.code : code, 0), zone('b', north, code, 1)];
});
