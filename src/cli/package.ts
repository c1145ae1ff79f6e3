import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { DEFENCE_CODE, publicCatalogue } from '#core/plan/public-catalogue.ts';
import { exactly, parseArguments, required } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { writeOutput } from './input.ts';
import { readBytes } from './input-bytes.ts';
import { UsageError } from './usage-error.ts';

export const PACKAGE_USAGE = 'package --public CATALOGUE OUT_FOLDER';

interface Package {
  readonly leftOut: readonly { readonly id: string; readonly why: 'internal' | 'defence' }[];
  /** written, relative to the folder */
  readonly files: readonly string[];
}

/** A folder to give to the public, without layers that are not for it: `atlas package --public`. */
export async function packageCommand(words: readonly string[]): Promise<Package> {
  const args = parseArguments(words, ['public'], ['public']);
  exactly(args, 2, PACKAGE_USAGE);
  required(args, 'public');
  const [path, out] = args.positional as [string, string];
  const split = publicCatalogue(await readCatalogue(path));
  if (!split.ok) throw new UsageError(`${path}: ${split.error}`);
  const { catalogue, leftOut } = split.value;
  const gone = new Set(leftOut.map(({ id }) => id));
  const files = new Map<string, Uint8Array | string>();
  for (const address of addressesOf(catalogue)) {
    const bytes = await readBytes(join(dirname(path), address));
    refuseDefence(address, bytes, catalogue);
    const content = address === catalogue.plans ? withoutExtents(bytes, gone) : bytes;
    const target = inside(address);
    if (files.has(target)) throw new UsageError(`${path}: two files would be written to ${target}`);
    files.set(target, content);
  }
  files.set('catalogue.json', `${JSON.stringify(withInsideAddresses(catalogue), null, 2)}\n`);
  await emptyFolder(out);
  for (const [name, content] of files) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeOutput(join(out, name), content);
  }
  return { leftOut, files: [...files.keys()].toSorted() };
}

const isLocal = (address: string | undefined): address is string =>
  address !== undefined && !address.startsWith('https://');

/** Files a catalogue names beside it; those on the web stay there. */
const addressesOf = ({
  layers,
  models,
  rulesets,
  indicators,
  plans,
  scenarios,
}: Catalogue): ReadonlySet<string> =>
  new Set(
    [...[...layers, ...models, ...rulesets].map(({ data }) => data), indicators, plans, scenarios].filter(
      isLocal,
    ),
  );

/** Where a file stands in the package: `../rulesets/x.json` is taken in as `rulesets/x.json`. */
function inside(address: string): string {
  const target = normalize(address).replace(/^\.\.\//, '');
  if (target.startsWith('..') || target.startsWith('/'))
    throw new UsageError(`${address} is neither beside the catalogue nor in a folder beside its own`);
  return target;
}

function withInsideAddresses(catalogue: Catalogue): Catalogue {
  const at = (address: string): string => (isLocal(address) ? inside(address) : address);
  const moved = <T extends { readonly data?: string }>(of: T): T =>
    of.data === undefined ? of : { ...of, data: at(of.data) };
  const { layers, models, rulesets, indicators, plans, scenarios } = catalogue;
  return {
    ...catalogue,
    layers: layers.map(moved),
    models: models.map(moved),
    rulesets: rulesets.map(moved),
    ...(indicators === undefined ? {} : { indicators: at(indicators) }),
    ...(plans === undefined ? {} : { plans: at(plans) }),
    ...(scenarios === undefined ? {} : { scenarios: at(scenarios) }),
  };
}

/** A file that draws other land too can still hold defence land: nothing is cut out of it in silence. */
function refuseDefence(address: string, bytes: Uint8Array, { layers, landFund }: Catalogue): void {
  const properties = new Set([
    ...layers.filter(({ data }) => data === address).flatMap(({ style }) => style.classBy ?? []),
    ...Object.values(landFund?.category ?? {}),
  ]);
  if (!layers.some(({ data }) => data === address)) return;
  const { features = [] } = jsonOf(address, bytes) as { features?: GeoJSON.Feature[] };
  const isDefence = ({ properties: of }: GeoJSON.Feature): boolean =>
    [...properties].some((name) => String(of?.[name]).trim().toUpperCase() === DEFENCE_CODE);
  const count = features.filter(isDefence).length;
  if (count > 0)
    throw new UsageError(
      `${address}: ${count} feature(s) are defence land (${DEFENCE_CODE}); take them out, or mark the layers that draw the file internal`,
    );
}

/** The register, whose plans point at no layer that is left out. */
function withoutExtents(bytes: Uint8Array, gone: ReadonlySet<string>): string {
  return `${JSON.stringify(
    jsonOf('plans', bytes),
    (key, value) => (key === 'extent' && gone.has(value?.layer) ? undefined : value),
    2,
  )}\n`;
}

function jsonOf(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (fault) {
    throw new UsageError(`${name}: This is not JSON: ${(fault as Error).message}`);
  }
}

/** Nothing from before may lie in a package. */
async function emptyFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0)
    throw new UsageError(`${out}: not empty; a package is written to a folder of its own`);
}
