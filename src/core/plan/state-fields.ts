/** Languages Natural Earth and OpenStreetMap have names in; `name_en` and `name_vi` are fields of planning data too. */
const LANGUAGES =
  'ar|bn|de|el|es|fa|fr|he|hi|hu|id|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|ur|zh|zht|zh[-_]\\w+|tl|fil|ms|ca|tw';

const WORDS: readonly string[] = [
  // Natural Earth admin-0
  'sovereign\\w*|sov_a3|sov0?name|admin|adm0\\w*|admin0\\w*|adm_0\\w*|geounit|geou_dif|gu_a3|subunit|su_a3|su_dif',
  'fclass\\w*|note_adm0|note_brk|brk_\\w+|formal\\w*|postal|abbrev|tlc\\w*|name_(long|ciawf|sort|alt|brk|local)',
  'fips(_?10\\w*)?|woe_(id\\w*|note|name)|continent|region_(un|wb)|subregion|homepart|wikidata(_?id)?|ne_id',
  'iso_?3166\\w*([-:]\\w+)*|iso_?(a2|a3|n3)\\w*|iso[23]?|wb_a[23]|un_a3',
  // Marine Regions: zones, boundaries, crossings with the oceans
  'geoname\\w*|eez\\d?|marregion|line_name|pol_type|mrgid\\w*|territory\\d?|(iso|un)_(ter|sov)\\d|(iso|un)_(ter|sov)',
  // GADM, geoBoundaries
  'gid_0|name_0|varname_0|shapegroup',
  // OpenStreetMap and others
  'country\\w*|ctry\\w*|cntry\\w*|is_in(:country\\w*)?|addr:country|nation(ality)?|state_owner|flag|(int|official|alt)_name\\w*',
  `([a-z]+_)?name[:_](${LANGUAGES})`,
  '(disputed|claimed|controlled|recogni[sz]ed|administered|occupied|held|governed)(_by)?\\w*|dispute\\w*|belongs(_to)?',
  'claim(ant|ants|s|ed)?\\d?|occupier|occupant|administrator|administration|possession',
];

/**
 * Names of properties by which world data sets say which state a place belongs to: Natural Earth (SOVEREIGNT, SOV_A3, ADM0_A3_*,
 * FORMAL_EN …), Marine Regions (SOVEREIGN1, TERRITORY1, ISO_SOV1 …), GADM (GID_0), geoBoundaries (shapeGroup), OpenStreetMap
 * (is_in:country, ISO3166-1, disputed_by …).
 */
const STATE_FIELD = new RegExp(`^(${WORDS.join('|')})$`, 'i');

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
