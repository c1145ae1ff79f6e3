/**
 * Properties of a zone that answer the fields of a planning certificate (Law 30/2009 Art. 56, planning-rules 9.1):
 * building density in %, floor-area ratio in times, storeys, heights in m, red line, building line and base level as
 * written. A province's file may have any of them; storeys may be two numbers, `storeys_min` and `storeys_max`.
 */
export const CERTIFICATE_FIELDS = [
  { id: 'density', property: 'building_density_percent', unit: '%' },
  { id: 'floorAreaRatio', property: 'floor_area_ratio', unit: '' },
  { id: 'storeys', property: 'storeys', unit: '' },
  { id: 'height', property: 'building_height_m', unit: 'm' },
  { id: 'redLine', property: 'red_line', unit: '' },
  { id: 'buildingLine', property: 'building_line', unit: '' },
  { id: 'baseLevel', property: 'base_level_m', unit: 'm' },
] as const;

export type CertificateFieldId = (typeof CERTIFICATE_FIELDS)[number]['id'];

/** A field as the data has it; null = the data says nothing. Words may have an English sister, `red_line_en`. */
export interface CertificateField {
  readonly id: CertificateFieldId;
  readonly value: string | number | null;
  readonly en?: string;
  readonly unit: string;
}

/** The fields out of a zone's properties, in the order of the law. */
export const certificateFields = (
  properties: Readonly<Record<string, unknown>>,
): readonly CertificateField[] =>
  CERTIFICATE_FIELDS.map(({ id, property, unit }) => {
    const value = said(properties[property]) ?? (id === 'storeys' ? storeysBetween(properties) : null);
    const en = said(properties[`${property}_en`]);
    return { id, unit, value, ...(typeof value === 'string' && typeof en === 'string' ? { en } : {}) };
  });

const said = (value: unknown): string | number | null =>
  (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && value !== '')
    ? value
    : null;

function storeysBetween({
  storeys_min,
  storeys_max,
}: Readonly<Record<string, unknown>>): string | number | null {
  const [least, most] = [said(storeys_min), said(storeys_max)];
  return least === null || most === null || least === most ? (most ?? least) : `${least}–${most}`;
}
