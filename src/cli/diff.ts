import { type VersionDiff, versionDiff } from '#core/compare/version-diff.ts';
import { exactly, parseArguments, required } from './arguments.ts';
import { readVersion } from './fund-layers.ts';
import { axisOf } from './input.ts';

export const DIFF_USAGE =
  'diff A B --category PROP [--to-category PROP, in B] [--id PROP] [--axis 107.75] [--k0 0.9999]';

/** Zones added, removed, re-classed and reshaped between two plans, and hectares won and lost: `atlas diff`. */
export async function diffCommand(words: readonly string[]): Promise<VersionDiff> {
  const args = parseArguments(words, ['category', 'to-category', 'id', 'axis', 'k0']);
  exactly(args, 2, DIFF_USAGE);
  const axis = axisOf(args);
  const [before, after] = args.positional as [string, string];
  const category = required(args, 'category');
  const id = args.options.get('id');
  return versionDiff(
    await readVersion(before, category, id, axis),
    await readVersion(after, args.options.get('to-category') ?? category, id, axis),
    axis,
  );
}
