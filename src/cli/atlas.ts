import { AREA_USAGE, areaCommand } from './area.ts';
import { BALANCE_USAGE, balanceCommand } from './balance.ts';
import { CHECK_USAGE, checkCommand } from './check.ts';
import { LAND_FUND_USAGE, landFundCommand } from './land-fund.ts';
import { QUOTA_USAGE, quotaCommand } from './quota.ts';
import { RATIOS_USAGE, ratiosCommand } from './ratios.ts';
import { RECONCILE_USAGE, reconcileCommand } from './reconcile.ts';
import { REPROJECT_USAGE, reprojectCommand } from './reproject.ts';
import { TRANSITION_USAGE, transitionCommand } from './transition.ts';
import { UsageError } from './usage-error.ts';
import { VALIDATE_USAGE, type Validation, validateCommand } from './validate.ts';
import { VERIFY_USAGE, type Verification, verifyCommand } from './verify.ts';

const USAGE = [
  ...[
    CHECK_USAGE,
    LAND_FUND_USAGE,
    TRANSITION_USAGE,
    BALANCE_USAGE,
    QUOTA_USAGE,
    RATIOS_USAGE,
    RECONCILE_USAGE,
    VERIFY_USAGE,
  ],
  ...[AREA_USAGE, REPROJECT_USAGE, VALIDATE_USAGE],
]
  .map((line) => `  atlas ${line}`)
  .join('\n');

const KNOWN =
  'check, land-fund, transition, balance, quota, ratios, reconcile, verify, area, reproject, validate';

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
    case 'reconcile':
      return reconcileCommand(words);
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
    case 'validate': {
      const validation: Validation = await validateCommand(words);
      if (!validation.ok) process.exitCode = INVALID;
      return validation;
    }
    default:
      throw new UsageError(
        `${command === undefined ? 'no command' : `unknown command "${command}"`}; known are ${KNOWN}`,
      );
  }
}

// a reader that has seen enough (`| head`) closes the pipe: no reason for a stack trace
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

const words = process.argv.slice(2);
if (words.length === 1 && ['help', '--help', '-h'].includes(words[0]!)) {
  process.stdout.write(`Plan Atlas, the same engine from a terminal. JSON on stdout.\n\n${USAGE}\n`);
} else {
  try {
    process.stdout.write(`${JSON.stringify(await run(words))}\n`);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    process.stderr.write(`atlas: ${fault.message.replaceAll(/\s+/g, ' ')}\n`);
    process.exitCode = BAD_INPUT;
  }
}
