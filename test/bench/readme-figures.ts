import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureFile } from './figures.ts';
import { table } from './measure.ts';

const README = join(import.meta.dirname, '../../README.md');
const START = '<!-- figures: made by the bench commands with `--markdown`, from docs/bench.json -->';
const END = '<!-- /figures -->';

/** The table of README: every figure with its target, missed ones said to be missed. */
export function figuresTable(file: FigureFile): string {
  const rows = Object.entries(file).flatMap(([command, { date, load, figures }]) =>
    figures.map(({ what, target, measured, met }) => [
      what,
      target,
      met ? measured : `**${measured}**, missed`,
      `\`npm run ${command}\``,
      `${date}, load ${load}`,
    ]),
  );
  const machines = [...new Set(Object.values(file).map(({ machine }) => machine))];
  return `${table(['what', 'target', 'measured', 'by', 'on'], rows)}\n\nMachine: ${machines.join('; ')}. Above a load of 2 the times by the clock are those of a busy machine.`;
}

/** What stands in README between its two marks. */
export function figuresInReadme(text = readFileSync(README, 'utf8')): string {
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error('README has no place for figures');
  return text.slice(from + START.length, to).trim();
}

/** Puts the table into README. */
export function writeFiguresToReadme(file: FigureFile): void {
  const text = readFileSync(README, 'utf8');
  const from = text.indexOf(START) + START.length;
  const to = text.indexOf(END);
  figuresInReadme(text);
  writeFileSync(README, `${text.slice(0, from)}\n\n${figuresTable(file)}\n\n${text.slice(to)}`);
}
