import type { Layer } from '#core/plan/catalogue.ts';
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
