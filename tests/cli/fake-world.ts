// A command line without files: a host that answers as it is told and remembers what it was asked.

import type { Answer } from '../../src/cli/answer.ts';
import { run, type World } from '../../src/cli/run.ts';
import type { Session } from '../../src/cli/with-workbook.ts';
import type { Host } from '../../src/host/host.ts';
import { newSheet, newWorkbook } from '../../src/host/workbook.ts';

export type Fakes = {
  /** Answers of public functions, by name. */
  readonly bundle?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly edit?: Host['edit'];
  readonly paste?: Host['paste'];
  readonly files?: ReturnType<Host['files']>;
  readonly sheets?: readonly string[];
  readonly failures?: ReturnType<Host['failures']>;
  readonly tick?: Host['tick'];
  /** The file has no trigger, as one that came from Google. */
  readonly unarmed?: boolean;
  /** What a public function does to the workbook before it answers. */
  readonly onRun?: (workbook: Host['workbook']) => void;
  readonly clock?: () => number;
  readonly isTTY?: boolean;
  /** Thrown where the file would be opened. */
  readonly fault?: Error;
};

export type Outcome = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Function names the bundle was asked for, with their arguments. */
  readonly asked: readonly (readonly unknown[])[];
  readonly sessions: readonly Session[];
  readonly saved: boolean;
  readonly opened: 'existing' | 'fresh' | 'copied' | null;
  /** Name under which a copy was asked for. */
  readonly copy: string;
};

const fakeHost = (fakes: Fakes, asked: unknown[][]): Host => {
  const workbook = newWorkbook({ title: 'thử', owner: 'ban-thuong-truc@example.org' });
  workbook.sheets = (fakes.sheets ?? ['UBND thành phố']).map((name, index) => newSheet({ id: index, name }));
  if (fakes.unarmed !== true)
    workbook.triggers = [{ id: 'sweep', handler: 'sweep', owner: workbook.owner, kind: 'clock', everyMinutes: 10 }];
  return {
    workbook,
    run: (name, ...args) => {
      asked.push([name, ...args]);
      const answer = fakes.bundle?.[name];
      if (answer === undefined) throw new Error(`no public function ${name}`);
      fakes.onRun?.(workbook);
      return answer(...(args as never[]));
    },
    edit: fakes.edit ?? (() => ({ refused: null })),
    paste: fakes.paste ?? (() => ({ refused: null })),
    files: () => fakes.files ?? [],
    calls: () => ({ 'Range.getValues': 3 }),
    open: () => undefined,
    shown: () => [],
    selected: () => null,
    failures: () => fakes.failures ?? [],
    tick: fakes.tick ?? (() => []),
    inject: () => ({ fired: () => 0, calls: () => 0 }),
    hold: () => undefined,
  };
};

/** Runs a whole command line against the fakes. */
export const runWith = async (args: readonly string[], fakes: Fakes = {}): Promise<Outcome> => {
  const asked: unknown[][] = [];
  const sessions: Session[] = [];
  const text = { out: '', err: '' };
  let saved = false;
  let opened: Outcome['opened'] = null;
  let copy = '';
  const work =
    (kind: 'existing' | 'fresh' | 'copied') =>
    async (saves: (answer: Answer) => boolean, act: (host: Host) => Answer | Promise<Answer>): Promise<Answer> => {
      opened = kind;
      if (fakes.fault !== undefined) throw fakes.fault;
      const answer = await act(fakeHost(fakes, asked));
      saved = saves(answer);
      return answer;
    };
  const world: World = {
    out: { write: (more) => (text.out += more) },
    err: { isTTY: fakes.isTTY ?? false, write: (more) => (text.err += more) },
    clock: fakes.clock ?? (() => Date.parse('2024-11-28T16:42:00+07:00')),
    bundle: '/bundle',
    works: (session) => {
      sessions.push(session);
      return {
        existing: work('existing'),
        fresh: work('fresh'),
        copied: (file) => {
          copy = file;
          return work('copied');
        },
      };
    },
  };
  const code = await run(args, world);
  return { code, out: text.out, err: text.err, asked, sessions, saved, opened, copy };
};
