import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a command said, and how it ended. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person would. */
export async function atlas(...words: readonly string[]): Promise<Run> {
  try {
    const options = { maxBuffer: 1e9 };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['src/cli/start.ts', ...words],
      options,
    );
    return { code: 0, stdout, stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as Run;
    return { code, stdout, stderr };
  }
}
