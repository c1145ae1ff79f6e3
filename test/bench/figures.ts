import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { machine } from './measure.ts';
import { writeFiguresToReadme } from './readme-figures.ts';

/** A measured figure of issue 3, section 1, beside its target. */
export interface Figure {
  /** what was measured, as README says it; one line of its table */
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

/** The figures one bench command printed, with date and machine. */
export interface FigureRun {
  readonly date: string;
  readonly machine: string;
  /** of the machine in the minute before the figures were kept: over 1 or so, times by the clock are too long */
  readonly load: number;
  readonly figures: readonly Figure[];
}

/** By npm script, such as `bench:geos`. */
export type FigureFile = Readonly<Record<string, FigureRun>>;

const FILE = join(import.meta.dirname, '../../docs/bench.json');

/** A ratio against a target it must reach. */
export const atLeast = (what: string, ratio: number, target: number): Figure => ({
  what,
  target: `≥ ${target}×`,
  measured: `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`,
  met: ratio >= target,
});

/** A ratio nobody set a target for, told beside the others. */
export const beside = (what: string, ratio: number): Figure => ({ ...atLeast(what, ratio, 0), target: '–' });

/** A value with its unit against a target it must not pass. */
export const atMost = (what: string, value: number, target: number, unit: string, digits = 3): Figure => ({
  what,
  target: target === 0 ? 'none' : `≤ ${target}${unit && ` ${unit}`}`,
  measured: `${Number(value.toPrecision(digits))}${unit && ` ${unit}`}`,
  met: value <= target,
});

/** One line for the terminal: missed targets are said to be missed. */
export const sentence = ({ what, target, measured, met }: Figure): string =>
  target === '–'
    ? `${what}: ${measured}`
    : `${met ? 'met' : 'MISSED'}: ${what}: ${measured}, target ${target}`;

/** The figures kept of every command's last run with --markdown. */
export const keptFigures = (): FigureFile =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as FigureFile) : {};

/** Keeps the figures of a command in docs/bench.json and in README's table, in place of its last ones. */
export function keepFigures(command: string, figures: readonly Figure[]): void {
  const run: FigureRun = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    load: Math.round(loadavg()[0]! * 10) / 10,
    figures,
  };
  const file = { ...keptFigures(), [command]: run };
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
  writeFiguresToReadme(file);
}
