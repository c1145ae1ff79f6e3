/**
 * Names of properties by which world data sets say which state a place belongs to: Natural Earth (SOVEREIGNT, SOV_A3, ADM0_A3_*,
 * FCLASS_*, NOTE_ADM0 …), GADM (GID_0, NAME_0), geoBoundaries (shapeGroup), OpenStreetMap (is_in:country, ISO3166-1, disputed_by …).
 */
const STATE_FIELD =
  /^(sovereign\w*|sov_a3|sov0?name|admin|adm0\w*|admin0\w*|adm_0\w*|gid_0|name_0|varname_0|iso_?3166\w*([-:]\w+)*|iso_?(a2|a3|n3)\w*|iso[23]?|wb_a[23]|un_a3|fclass\w*|note_adm0|note_brk|brk_\w+|geounit|geou_dif|su_a3|subunit|su_dif|gu_a3|shapegroup|country\w*|ctry\w*|cntry\w*|is_in(:country\w*)?|addr:country|disputed(_by)?|claimed_by|controlled_by|recognized_by|nation(ality)?|state_owner)$/i;

/**
 * Whether a property of a foreign data set says whose a place is. Such a statement is never shown: sovereignty is drawn and named by
 * the application alone (Law 27/2018/QH14, Art. 6.4 and 18.2; planning-rules 9.3).
 */
export const isStateField = (name: string): boolean => STATE_FIELD.test(name.trim());

/** The properties without those that say whose a place is. */
export const withoutStateFields = (
  properties: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !isStateField(name)));
