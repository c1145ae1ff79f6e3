import { AREA_USAGE, areaCommand } from './area.ts';
import { BALANCE_USAGE, balanceCommand } from './balance.ts';
import { CHECK_USAGE, checkCommand } from './check.ts';
import { CONFORMITY_USAGE, conformityCommand } from './conformity.ts';
import { CORRIDOR_USAGE, corridorCommand } from './corridor.ts';
import { CROSSWALK_USAGE, crosswalkCommand } from './crosswalk.ts';
import { DIFF_USAGE, diffCommand } from './diff.ts';
import { hint } from './hints.ts';
import { INDICATORS_USAGE, indicatorsCommand } from './indicators.ts';
import { LAND_FUND_USAGE, landFundCommand } from './land-fund.ts';
import { OVERLAP_USAGE, overlapCommand } from './overlap.ts';
import { PACKAGE_USAGE, packageCommand } from './package.ts';
import { QUOTA_USAGE, quotaCommand } from './quota.ts';
import { RATIOS_USAGE, ratiosCommand } from './ratios.ts';
import { REACH_USAGE, reachCommand } from './reach.ts';
import { RECONCILE_USAGE, reconcileCommand } from './reconcile.ts';
import { REPROJECT_USAGE, reprojectCommand } from './reproject.ts';
import { REVIEW_USAGE, reviewCommand } from './review.ts';
import { SCENARIO_USAGE, scenarioCommand } from './scenario.ts';
import { TRANSITION_USAGE, transitionCommand } from './transition.ts';
import { UsageError } from './usage-error.ts';
import { VALIDATE_USAGE, type Validation, validateCommand } from './validate.ts';
import { VERIFY_USAGE, type Verification, verifyCommand } from './verify.ts';

const USAGES: ReadonlyMap<string, string> = new Map([
  ['check', CHECK_USAGE],
  ['land-fund', LAND_FUND_USAGE],
  ['transition', TRANSITION_USAGE],
  ['balance', BALANCE_USAGE],
  ['quota', QUOTA_USAGE],
  ['ratios', RATIOS_USAGE],
  ['review', REVIEW_USAGE],
  ['reconcile', RECONCILE_USAGE],
  ['indicators', INDICATORS_USAGE],
  ['diff', DIFF_USAGE],
  ['conformity', CONFORMITY_USAGE],
  ['overlap', OVERLAP_USAGE],
  ['corridor', CORRIDOR_USAGE],
  ['reach', REACH_USAGE],
  ['crosswalk', CROSSWALK_USAGE],
  ['scenario', SCENARIO_USAGE],
  ['verify', VERIFY_USAGE],
  ['area', AREA_USAGE],
  ['reproject', REPROJECT_USAGE],
  ['validate', VALIDATE_USAGE],
  ['package', PACKAGE_USAGE],
]);

/** Exit codes: 0 done, 1 the layer or catalogue is not right or the receipt does not hold, 2 bad input. */
const INVALID = 1;
const BAD_INPUT = 2;

async function run([command, ...words]: readonly string[]): Promise<unknown> {
  switch (command) {
    case 'land-fund':
      return landFundCommand(words);
    case 'transition':
      return transitionCommand(words);
    case 'balance':
      return balanceCommand(words);
    case 'quota':
      return quotaCommand(words);
    case 'ratios':
      return ratiosCommand(words);
    case 'review':
      return reviewCommand(words);
    case 'reconcile':
      return reconcileCommand(words);
    case 'reach':
      return reachCommand(words);
    case 'corridor':
      return corridorCommand(words);
    case 'indicators':
      return indicatorsCommand(words);
    case 'diff':
      return diffCommand(words);
    case 'crosswalk':
      return crosswalkCommand(words);
    case 'conformity':
      return conformityCommand(words);
    case 'overlap':
      return overlapCommand(words);
    case 'scenario':
      return scenarioCommand(words);
    case 'verify': {
      const verification: Verification = await verifyCommand(words);
      if (!verification.ok) process.exitCode = INVALID;
      return verification;
    }
    case 'check': {
      const audit = await checkCommand(words);
      if (!audit.ok) process.exitCode = INVALID;
      return audit;
    }
    case 'area':
      return areaCommand(words);
    case 'reproject':
      return reprojectCommand(words);
    case 'package':
      return packageCommand(words);
    case 'validate': {
      const validation: Validation = await validateCommand(words);
      if (!validation.ok) process.exitCode = INVALID;
      return validation;
    }
    default:
      throw new UsageError(
        `${command === undefined ? 'no command' : `unknown command "${command}"`}; known are ${[...USAGES.keys()].join(', ')}`,
      );
  }
}

// a reader that has seen enough (`| head`) closes the pipe: no reason for a stack trace
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

/** The usage asked for with --help, of one command or of all; undefined if none is asked for. */
function helpFor([command, ...words]: readonly string[]): string | undefined {
  if (command === undefined) return undefined;
  if (['help', '--help', '-h'].includes(command)) {
    const usage = USAGES.get(words[0] ?? '');
    if (usage !== undefined) return `usage: atlas ${usage}`;
    const all = [...USAGES.values()].map((line) => `  atlas ${line}`).join('\n');
    return `Plan Atlas, the same engine from a terminal. JSON on stdout.\n\n${all}`;
  }
  const usage = USAGES.get(command);
  const isAsked = words.some((word) => word === '--help' || word === '-h');
  return usage !== undefined && isAsked ? `usage: atlas ${usage}` : undefined;
}

const words = process.argv.slice(2);
const help = helpFor(words);
if (help !== undefined) process.stdout.write(`${help}\n`);
else {
  try {
    process.stdout.write(`${JSON.stringify(await run(words))}\n`);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    hint(fault.message);
    process.exitCode = BAD_INPUT;
  }
}
