// What a command of the table is, and what it may use: its options, the workbook, a bar of progress. Commands hold no
// rule of their own; each asks one public function of the bundle, or types into cells like a person.

import type { Api } from '../domain/api.ts';
import type { ImportApi } from '../domain/import-api.ts';
import type { Host } from '../host/host.ts';
import type { Answer } from './answer.ts';
import type { OptionName, Values } from './options.ts';

/** Work on the opened workbook. `saves` tells, from the answer, whether the file must be written again. */
export type Work = (
  saves: (answer: Answer) => boolean,
  act: (host: Host) => Answer | Promise<Answer>,
) => Promise<Answer>;

export type Call = {
  readonly values: Values;
  /** Path of the workbook. */
  readonly workbook: string;
  /** Opens the existing workbook, or makes a new one and refuses an existing file. */
  readonly existing: Work;
  readonly fresh: Work;
  /** A copy of the existing workbook, written under this name; an existing file is refused. */
  readonly copied: (file: string) => Work;
  /** Told when a part of long work is done: `done` of `all`. */
  readonly progress: (label: string, done: number, all: number) => void;
};

export type Command = {
  readonly options: readonly OptionName[];
  readonly act: (call: Call) => Promise<Answer> | Answer;
};

type Bundle = Api & ImportApi;

/** Calls a public function of the bundle by name; its types are those of domain/api.ts and domain/import-api.ts. */
export const ask = <Name extends keyof Bundle>(
  host: Host,
  name: Name,
  ...args: Parameters<Bundle[Name]>
): ReturnType<Bundle[Name]> => host.run(name, ...args) as ReturnType<Bundle[Name]>;

export const never = (): boolean => false;
export const whenDone = ({ kind }: Answer): boolean => kind === 'done';
/** A command that was refused has changed nothing: its file is left untouched. */
export const unlessRefused = ({ kind }: Answer): boolean => kind === 'done' || kind === 'errors-found';
