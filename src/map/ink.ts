import type { Theme } from '#core/scene.ts';

/** Colours of what the map writes over a plan. The plan's own colours are official and no theme touches them. */
export interface Ink {
  readonly label: string;
  readonly halo: string;
  /** Under lines and around symbols, so that they part from any ground. */
  readonly casing: string;
  /** What stands out: core of the outline, and its glow. */
  readonly lit: string;
  readonly glow: string;
  readonly sketch: string;
  readonly sketchHalo: string;
}

const inks: Readonly<Record<Theme, Ink>> = {
  light: {
    label: '#14262c',
    halo: '#ffffff',
    casing: '#ffffff',
    lit: '#003f3a',
    glow: '#ffffff',
    sketch: '#b3261e',
    sketchHalo: '#ffffff',
  },
  dark: {
    label: '#f4f8f8',
    halo: '#10191d',
    casing: '#cfd9dc',
    lit: '#ffffff',
    glow: '#19e0c4',
    sketch: '#ff8a80',
    sketchHalo: '#10191d',
  },
};

export const inkOf = (theme: Theme): Ink => inks[theme];

/** A feature whose class the legend does not know: drawn grey and labelled with what the data says, never dropped. */
export const unknownColor = '#8a9499';
