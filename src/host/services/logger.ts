// console and Logger: what a script writes there goes to the host's standard error, out of the way of results.

import { format } from 'node:util';

type Write = (line: string) => void;

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** The script's console. V8's own prints nothing in a context. */
export const makeConsole = (write: Write): Readonly<Record<string, (...values: unknown[]) => void>> =>
  Object.fromEntries(LEVELS.map((level) => [level, (...values: unknown[]) => write(format(...values))]));

export class Logger implements Pick<GoogleAppsScript.Base.Logger, 'clear' | 'getLog' | 'log'> {
  readonly lines: string[] = [];
  readonly write: Write;

  constructor(write: Write) {
    this.write = write;
  }

  log(...values: unknown[]) {
    const line = format(...values);
    this.lines.push(line);
    this.write(line);
    return this as unknown as GoogleAppsScript.Base.Logger;
  }

  getLog() {
    return this.lines.join('\n');
  }

  clear() {
    this.lines.length = 0;
  }
}
