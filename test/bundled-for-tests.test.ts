import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledForTests } from './support/bundled-for-tests.ts';
import { importsOf } from './support/imports.ts';

/** Served as they are, or imported by the terminal alone. */
const APART = ['maplibre-gl', 'shpjs', 'but-unzip'];

const missing = (text: string): readonly string[] =>
  importsOf(text)
    .filter(({ spec, typeOnly }) => !typeOnly && /^[a-z@]/.test(spec) && !/\?|^node:/.test(spec))
    .map(({ spec }) => spec)
    .filter((name) => !APART.some((apart) => name === apart || name.startsWith(`${apart}/`)))
    .filter((name) => !bundledForTests.includes(name));

test('a browser test never meets a package that Vite has to bundle in the middle of the run', () => {
  const files = globSync('src/{core,io,worker,map,app,elements}/**/*.ts');
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    missing(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('the guard sees a package that is not named, and takes types for nothing', () => {
  expect(missing("import { a } from 'left-pad';\nconst b = await import('flatgeobuf/other.js');")).toEqual([
    'left-pad',
    'flatgeobuf/other.js',
  ]);
  expect(missing("import type { Map } from 'left-pad';")).toEqual([]);
});
