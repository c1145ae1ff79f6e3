/** Lines of one kind printed at most. */
const MOST = 5;

/** One line on stderr, beside the answer on stdout. */
export function hint(line: string): void {
  process.stderr.write(`atlas: ${line.replaceAll(/\s+/g, ' ')}\n`);
}

/** The first few lines, and how many more there are. */
export function hints(lines: readonly string[]): void {
  lines.slice(0, MOST).forEach(hint);
  if (lines.length > MOST) hint(`and ${lines.length - MOST} more`);
}
