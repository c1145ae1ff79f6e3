import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { Place } from './indicator-book.ts';

/** The last month of the units before the reform of 1 July 2025. */
const LAST_OLD_MONTH = '2025-06';

/** Whether a place is a unit of before 1 July 2025; a vintage is a month or day. */
export const isOldUnit = ({ vintage }: Pick<Place, 'vintage'>): boolean =>
  vintage.slice(0, 7) <= LAST_OLD_MONTH;

/**
 * Whether a place names a unit of its own time. Former communes had codes that present communes have too, so that a former
 * place takes a code of a district (three digits) or province (two) alone, and a present place no district's.
 */
export const isCodeOfVintage = ({ vintage, unit }: Pick<Place, 'vintage' | 'unit'>): boolean =>
  unit === undefined || (isOldUnit({ vintage }) ? /^\d{2,3}$/ : /^(\d{2}|\d{5})$|\D/).test(unit);

/** The unit layer of a place's own time: an old place is on no other. Undefined where none is at hand. */
export const layerOfPlace = (layers: readonly Layer[], place: Pick<Place, 'vintage'>): Layer | undefined =>
  layers.find(({ vintage }) => {
    if (!vintage) return false;
    const { validFrom = '', validTo = '9999' } = vintage;
    return validFrom.slice(0, 7) <= place.vintage && validTo >= place.vintage;
  });

/**
 * Former places by whether a layer of their time draws them. A province that was not merged is the whole map: it is neither.
 *
 * @returns ids of the places drawn, and the places whose limits are not at hand
 */
export function formerPlaces(
  places: readonly Place[],
  { layers, province }: Pick<Catalogue, 'layers' | 'province'>,
): { readonly mapped: ReadonlySet<string>; readonly unmapped: readonly Place[] } {
  const isDrawn = (place: Place): boolean => {
    const { unit } = place;
    const layer = layerOfPlace(layers, place);
    if (unit === undefined || !layer) return false;
    const level = layer.vintage?.level;
    // a code of two digits is a province's, of three a district's
    return level ? level === (unit.length === 2 ? 'province' : 'district') : unit !== province;
  };
  const former = places.filter(isOldUnit);
  const [drawn, other] = [former.filter(isDrawn), former.filter((place) => !isDrawn(place))];
  return {
    mapped: new Set(drawn.map(({ id }) => id)),
    unmapped: other.filter(({ unit }) => unit !== province),
  };
}
