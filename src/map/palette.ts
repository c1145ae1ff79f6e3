import type { Theme } from '#core/scene.ts';

/** Colours of the basemap, quieter than any plan colour. */
export type Palette = {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly lake: string;
  readonly river: string;
  readonly nationalBorder: string;
  readonly nationalBorderCasing: string;
  readonly foreignBorder: string;
  readonly provinceBoundary: string;
  readonly road: string;
  readonly expressway: string;
  readonly roadLabel: string;
  /** Names by importance: the country, provinces, cities, towns. */
  readonly countryLabel: string;
  readonly provinceLabel: string;
  readonly cityLabel: string;
  readonly townLabel: string;
  readonly landHalo: string;
  readonly seaLabel: string;
  readonly seaHalo: string;
  readonly islandDot: string;
  /** The archipelagos' names: stronger than other labels at sea. */
  readonly archipelagoLabel: string;
};

/** Near white and a pale blue grey, so that plan fills at 0.75 keep their colour; and the same dimmed. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: '#dbe4ea',
    land: '#f7f6f2',
    coast: '#b9c6cf',
    lake: '#d3dfe7',
    river: '#cbd9e3',
    nationalBorder: '#8c8390',
    nationalBorderCasing: '#e9e4e6',
    foreignBorder: '#c6c2c4',
    provinceBoundary: '#b0abb0',
    road: '#ddd5c6',
    expressway: '#d8c3a2',
    roadLabel: '#8b8475',
    countryLabel: '#77727a',
    provinceLabel: '#6d6a72',
    cityLabel: '#3f4247',
    townLabel: '#5b5f66',
    landHalo: '#fbfaf7',
    seaLabel: '#5f7d93',
    seaHalo: '#e6edf1',
    islandDot: '#6b7f8e',
    archipelagoLabel: '#27455b',
  },
  dark: {
    sea: '#182229',
    land: '#262a2c',
    coast: '#3b474f',
    lake: '#1c2930',
    river: '#22323b',
    nationalBorder: '#8b8591',
    nationalBorderCasing: '#2f3234',
    foreignBorder: '#4a4b4f',
    provinceBoundary: '#55575c',
    road: '#3a3a37',
    expressway: '#4c453a',
    roadLabel: '#8f8a80',
    countryLabel: '#94929a',
    provinceLabel: '#b6b7bd',
    cityLabel: '#e6e8e8',
    townLabel: '#cbcfd1',
    landHalo: '#14181a',
    seaLabel: '#7a98ad',
    seaHalo: '#141c22',
    islandDot: '#b9cbd7',
    archipelagoLabel: '#c3d8e6',
  },
};
