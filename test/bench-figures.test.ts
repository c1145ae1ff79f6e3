import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atLeast, atMost, beside, keptFigures, sentence } from './bench/figures.ts';
import { figuresInReadme, figuresTable } from './bench/readme-figures.ts';

/* README's figures are those the bench commands printed, and rot no other way than by age, which stands beside them. */

const kept = keptFigures();
const printed = readdirSync('docs')
  .filter((name) => /^bench.*\.md$/.test(name))
  .map((name) => readFileSync(`docs/${name}`, 'utf8'))
  .join('\n');

test('the table of README is the one docs/bench.json makes', () => {
  expect(figuresInReadme()).toBe(figuresTable(kept));
});

test.each(
  Object.entries(kept).flatMap(([command, { figures }]) =>
    figures.map((figure) => [command, figure] as const),
  ),
)('%s printed what README says: $what', (_command, figure) => {
  expect(printed).toContain(sentence(figure));
});

test('each command has a date and a machine, and they are npm scripts', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [command, { date, machine, figures }] of Object.entries(kept)) {
    expect(scripts).toHaveProperty([command]);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(machine).toMatch(/Node \d+/);
    expect(figures.length).toBeGreaterThan(0);
  }
});

test('a missed target is said to be missed', () => {
  expect(sentence(atLeast('speed', 24.9, 25))).toBe('MISSED: speed: 25×, target ≥ 25×');
  expect(sentence(atLeast('speed', 25, 25))).toBe('met: speed: 25×, target ≥ 25×');
  expect(sentence(beside('speed', 17.4))).toBe('speed: 17×');
  expect(atMost('time', 0.501, 0.5, 's').met).toBe(false);
  const run = { date: '2026-11-22', machine: 'm', load: 0.1, figures: [atMost('time', 0.501, 0.5, 's')] };
  expect(figuresTable({ bench: run })).toContain(
    '| time | ≤ 0.5 s | **0.501 s**, missed | `npm run bench` |',
  );
});
