// One run of the command line: parse, delegate, print, exit code. The process itself stays in main.ts, so that tests can
// run whole command lines against a host of their own.

import { storeProblemOf } from '../host/store-problem.ts';
import { fileTrouble, PRINTED, stoppedHalfway, triggerFailed } from '../messages/local-host.ts';
import { HELP_TEXTS } from '../messages/local-host-help.ts';
import { THIS_PROGRAM } from '../messages/workbook-format.ts';
import { type Answer, badUsage, done, EXIT_CODES, refused } from './answer.ts';
import type { Call, Command, Work } from './command.ts';
import { COMMANDS, type CommandName, GRAMMAR } from './commands.ts';
import { readCommon } from './common-options.ts';
import { generalHelp, helpPage } from './help.ts';
import { type Parsed, parse } from './parse.ts';
import { makeProgress } from './progress.ts';
import type { Session } from './with-workbook.ts';

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

export type World = {
  readonly out: Terminal;
  readonly err: Terminal;
  /** Epoch ms. */
  readonly clock: () => number;
  /** Folder of the built bundle. */
  readonly bundle: string;
  /** Work on the session's workbook: real files, or a test's own host. */
  readonly works: (session: Session) => Pick<Call, 'existing' | 'fresh' | 'copied'>;
};

type Run = Extract<Parsed, { kind: 'run' }>;
type Calls = Readonly<Record<string, number>>;

/** Adds what the host counted. */
const withCalls = (answer: Answer, calls: Calls): Answer => ({
  ...answer,
  json: { ...answer.json, calls },
  text: [answer.text, `${PRINTED.calls}:`, ...Object.entries(calls).map(([name, n]) => `  ${name} ${n}`)].join('\n'),
});

/** Files in trouble and bugs alike become one sentence; the file was not written in either case. */
const failed = (error: unknown): Answer => {
  const problem = storeProblemOf(error);
  const cause = error instanceof Error ? error.message : String(error);
  return refused({ refused: problem === null ? stoppedHalfway(cause) : fileTrouble(problem), problems: [] });
};

const STEPS = ['read', 'run', 'save'] as const;

/** Delegates to the command; `calls` are those counted on the host, empty when it never came to that. */
const act = async (command: Command, { values, json }: Run, { session, world }: { session: Session; world: World }) => {
  let calls: Calls = {};
  const counting =
    (work: Work): Work =>
    (saves, task) =>
      work(saves, async (host) => {
        const answer = await task(host);
        calls = host.calls();
        // Nobody sees these at Google; whoever sits at this computer can act on them.
        if (!json)
          for (const { handler, message } of host.failures()) world.err.write(`${triggerFailed(handler, message)}\n`);
        return answer;
      });
  const progress = makeProgress(world.err, world.clock);
  const { existing, fresh, copied } = world.works({
    ...session,
    onStep: (step) => progress.show(PRINTED.steps[step], STEPS.indexOf(step), STEPS.length),
  });
  try {
    const answer = await command.act({
      values,
      workbook: session.workbook,
      existing: counting(existing),
      fresh: counting(fresh),
      copied: (file) => counting(copied(file)),
      progress: progress.show,
    });
    return values.flags.has('count-calls') ? withCalls(answer, calls) : answer;
  } catch (error) {
    return failed(error);
  } finally {
    progress.clear();
  }
};

const perform = async (parsed: Run, world: World): Promise<Answer> => {
  const { command, values } = parsed;
  const common = readCommon(command, values, world.clock);
  if (typeof common === 'string') return badUsage(common);
  const { acting, ...session } = common;
  if (acting !== null && !values.flags.has('json')) world.err.write(`${acting}\n`);
  return act(COMMANDS[command as CommandName], parsed, { session: { ...session, bundle: world.bundle }, world });
};

const answerTo = async (parsed: Parsed, world: World): Promise<Answer> => {
  switch (parsed.kind) {
    case 'run':
      return perform(parsed, world);
    case 'help':
      return done({ help: helpPage(parsed.command) }, helpPage(parsed.command));
    case 'version':
      return done({ version: THIS_PROGRAM.version }, THIS_PROGRAM.name);
    case 'no-command':
      return { ...badUsage(HELP_TEXTS.noCommand), text: generalHelp() };
    case 'bad-usage':
      return badUsage(parsed.sentence);
  }
};

const print = (answer: Answer, json: boolean, { out, err }: World): void => {
  if (json) out.write(`${JSON.stringify(answer.json, null, 2)}\n`);
  else (answer.kind === 'done' || answer.kind === 'errors-found' ? out : err).write(`${answer.text}\n`);
};

/** `args` = the words after the program's name. Prints, and gives the exit code. */
export const run = async (args: readonly string[], world: World): Promise<number> => {
  const parsed = parse(args, GRAMMAR);
  const answer = await answerTo(parsed, world);
  print(answer, parsed.json, world);
  return EXIT_CODES[answer.kind];
};
