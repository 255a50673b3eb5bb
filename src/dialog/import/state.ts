// What the import's dialog knows at one moment: a file is chosen, looked at, taken.

import type { FormFile } from '../../domain/form-file.ts';
import type { ImportPreview, ImportStart } from '../../domain/import-api.ts';
import type { Trouble } from '../../sidebar/state.ts';

export type State = {
  readonly at: 'choose' | 'look' | 'done';
  readonly start: ImportStart | null;
  readonly body: string;
  /** Null before a file was chosen that can be read. */
  readonly file: FormFile | null;
  readonly preview: ImportPreview | null;
  readonly message: string;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
};

export const FIRST: State = {
  at: 'choose',
  start: null,
  body: '',
  file: null,
  preview: null,
  message: '',
  busy: true,
  trouble: null,
};

export type Desk = { readonly state: State; readonly set: (change: Partial<State>) => void };
