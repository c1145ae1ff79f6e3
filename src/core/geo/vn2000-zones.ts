/** A VN-2000 projection plane: transverse Mercator about a meridian with a scale on it. */
export interface Vn2000Zone {
  readonly meridianDeg: number;
  /** scale on the meridian: 0.9999 for 3° zones, 0.9996 for 6° zones. Never to be guessed from the meridian. */
  readonly k0: number;
}

/** A zone with an EPSG code. */
export interface EpsgZone extends Vn2000Zone {
  readonly epsg: number;
  readonly kind: '3°' | '6°';
}

/** Scale of 3° zones: cadastre and planning drawings. Source: TT 973/2001/TT-TCĐC, art. 4.3–4.4. */
export const SCALE_3_DEGREE = 0.9999;
/** Scale of 6° zones: 1:500,000 to 1:25,000. Source: TT 973/2001/TT-TCĐC, art. 4.2. */
export const SCALE_6_DEGREE = 0.9996;

const threeDegree = (epsg: number, meridianDeg: number): EpsgZone => ({
  epsg,
  meridianDeg,
  k0: SCALE_3_DEGREE,
  kind: '3°',
});
const sixDegree = (epsg: number, meridianDeg: number): EpsgZone => ({
  epsg,
  meridianDeg,
  k0: SCALE_6_DEGREE,
  kind: '6°',
});

/**
 * The projected VN-2000 systems with an EPSG code.
 *
 * EPSG 6956–6959 are left out on purpose: the register holds them with false easting and northing exchanged.
 * Source: EPSG dataset in PROJ 9.5.1.
 */
export const EPSG_ZONES: readonly EpsgZone[] = [
  sixDegree(3405, 105),
  sixDegree(3406, 111),
  threeDegree(5896, 102),
  threeDegree(5897, 105),
  threeDegree(5898, 108),
  threeDegree(5899, 107.75),
  threeDegree(9205, 103),
  threeDegree(9206, 104),
  threeDegree(9207, 104.5),
  threeDegree(9208, 104.75),
  threeDegree(9209, 105.5),
  threeDegree(9210, 105.75),
  threeDegree(9211, 106),
  threeDegree(9212, 106.25),
  threeDegree(9213, 106.5),
  threeDegree(9214, 107),
  threeDegree(9215, 107.25),
  threeDegree(9216, 107.5),
  threeDegree(9217, 108.25),
  threeDegree(9218, 108.5),
];

/** The zone of an EPSG code, or undefined for a code that is not a projected VN-2000 system we offer. */
export const zoneOfEpsg = (epsg: number): EpsgZone | undefined =>
  EPSG_ZONES.find((zone) => zone.epsg === epsg);
