/** Bad input from the person at the terminal: one line on stderr, exit code 2, no stack trace. */
export class UsageError extends Error {}
