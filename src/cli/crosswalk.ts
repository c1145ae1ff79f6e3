import { type Crosswalk, crosswalk } from '#core/compare/crosswalk.ts';
import { exactly, parseArguments } from './arguments.ts';
import { readUnitsOf } from './fund-layers.ts';
import { axisOf } from './input.ts';

export const CROSSWALK_USAGE =
  'crosswalk OLD_UNITS NEW_UNITS [--from-id PROP] [--to-id PROP] [--from-name PROP] [--to-name PROP] [--axis 107.75] [--k0 0.9999]';

/** Old units against new ones by area: `atlas crosswalk`. */
export async function crosswalkCommand(words: readonly string[]): Promise<Crosswalk> {
  const args = parseArguments(words, ['from-id', 'to-id', 'from-name', 'to-name', 'axis', 'k0']);
  exactly(args, 2, CROSSWALK_USAGE);
  const axis = axisOf(args);
  const [from, to] = args.positional as [string, string];
  const { options } = args;
  return crosswalk(
    await readUnitsOf(from, { id: options.get('from-id'), name: options.get('from-name') }, axis),
    await readUnitsOf(to, { id: options.get('to-id'), name: options.get('to-name') }, axis),
    axis,
  );
}
