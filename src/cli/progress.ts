// A bar on stderr, for people only: nothing is drawn where stderr is not a terminal, nor before a second has passed.

const WIDTH = 24;
const PATIENCE_MS = 1000;

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

type Progress = {
  /** `done` of `all` parts of the work named by `label`. */
  readonly show: (label: string, done: number, all: number) => void;
  /** Takes the bar off the screen again. */
  readonly clear: () => void;
};

/** `clock` in milliseconds, only for how long it takes. */
export const makeProgress = (terminal: Terminal, clock: () => number): Progress => {
  const start = clock();
  let drawn = false;
  return {
    show: (label, done, all) => {
      if (terminal.isTTY !== true || clock() - start < PATIENCE_MS) return;
      const filled = Math.round((Math.min(done, all) / Math.max(all, 1)) * WIDTH);
      terminal.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${label}`);
      drawn = true;
    },
    clear: () => {
      if (drawn) terminal.write('\r\u001b[K');
      drawn = false;
    },
  };
};
