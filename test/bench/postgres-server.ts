import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = '/usr/lib/postgresql/15/bin';
const EXTENSION = '/usr/share/postgresql/15/extension/postgis.control';
/** Generous for a machine of a few gigabytes; compiling queries is off because it only costs here. */
const SETTINGS =
  'listen_addresses= shared_buffers=512MB work_mem=256MB maintenance_work_mem=512MB fsync=off ' +
  'synchronous_commit=off full_page_writes=off jit=off max_wal_size=4GB min_parallel_table_scan_size=0 ' +
  'parallel_setup_cost=0 parallel_tuple_cost=0';

/** Debian's PostgreSQL 15 with PostGIS on a unix socket of its own, in a temporary folder; the port is closed. */
export class PostgresServer {
  readonly dir: string;

  /** Installs it where it is missing (Debian, root), makes a cluster and starts it. */
  constructor() {
    if (!existsSync(EXTENSION)) install();
    this.dir = mkdtempSync(join(tmpdir(), 'plan-atlas-postgis-'));
    chmodSync(this.dir, 0o777);
    this.#asPostgres(`${BIN}/initdb`, ['-D', `${this.dir}/data`, '-A', 'trust', '-U', 'bench', '-E', 'UTF8']);
    const options = SETTINGS.split(' ').map((setting) => `-c ${setting}`);
    const started = [...options, `-k ${this.dir}`].join(' ');
    this.#asPostgres(`${BIN}/pg_ctl`, [
      '-D',
      `${this.dir}/data`,
      '-w',
      '-l',
      `${this.dir}/log`,
      '-o',
      started,
      'start',
    ]);
    this.sql('CREATE EXTENSION postgis');
  }

  /** Runs statements in one session; returns what they print, unaligned, tab between columns. */
  sql(statements: string): string {
    const args = ['-h', this.dir, '-U', 'bench', '-d', 'postgres', '-X', '-q', '-A', '-t', '-F', '\t'];
    return run(`${BIN}/psql`, [...args, '-v', 'ON_ERROR_STOP=1'], statements);
  }

  /** The server's own time for one statement, seconds, with this many parallel workers a query. */
  seconds(statement: string, workers: number): number {
    const printed = this.sql(
      `SET max_parallel_workers_per_gather = ${workers};\n\\timing on\n${statement};\n`,
    );
    const times = [...printed.matchAll(/^Time: ([\d.]+) ms/gm)];
    return Number(times.at(-1)?.[1]) / 1000;
  }

  /** Stops the server and removes its folder. */
  stop(): void {
    this.#asPostgres(`${BIN}/pg_ctl`, ['-D', `${this.dir}/data`, '-m', 'immediate', 'stop']);
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** PostgreSQL refuses to run as root. */
  #asPostgres(command: string, args: readonly string[]): void {
    if (process.getuid?.() === 0) run('runuser', ['-u', 'postgres', '--', command, ...args]);
    else run(command, args);
  }
}

function install(): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-15', 'postgresql-15-postgis-3']);
}

function run(command: string, args: readonly string[], input = ''): string {
  // the server must not inherit a pipe: `pg_ctl start` would never end
  const isStart = args.includes('start');
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    cwd: '/',
    ...(isStart && { stdio: 'ignore' as const }),
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
