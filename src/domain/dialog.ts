// What the dialogs' pages and the script say to each other, types only. addon/main.ts satisfies DialogApi. Whatever the
// script says comes worded; a form travels whole each time and is judged anew, so that nothing of the page is believed.

import type { Refused } from './api.ts';
import type { Note } from './sidebar.ts';

/** Which dialog the page shows. */
export type DialogId = 'opening' | 'import';

export type OpeningField = 'profile' | 'year' | 'dueDate' | 'dueTime' | 'closeDate' | 'closeTime' | 'addresses';

/** As typed. `profile`: id of a shipped profile or the JSON text of one. */
export type OpeningForm = Readonly<Record<OpeningField, string>>;

/** A profile to open with, and what its form begins with. */
export type ProfileChoice = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Names of the bodies, in words. */
  readonly bodies: string;
  readonly form: Omit<OpeningForm, 'profile' | 'addresses'>;
};

/**
 * What stands in the file: nothing yet, a campaign that was left half opened, or an opened one. `warnings`: what keeps the
 * account from opening it. `shareable`: accounts of the bodies.
 */
export type OpeningStart =
  | { readonly kind: 'new'; readonly profiles: readonly ProfileChoice[]; readonly warnings: readonly Note[] }
  | { readonly kind: 'half'; readonly note: Note; readonly warnings: readonly Note[] }
  | { readonly kind: 'opened'; readonly note: Note; readonly accounts: number };

/** One line of what will be opened. */
export type SummaryLine = { readonly label: string; readonly text: string };

/** A form that was looked at. Nothing may be opened while a field has a fault; `notices` do not keep from opening. */
export type OpeningDraft = {
  readonly faults: Readonly<Partial<Record<OpeningField, readonly string[]>>>;
  /** Empty while there are faults. */
  readonly summary: readonly SummaryLine[];
  readonly notices: readonly string[];
};

/** How far an opening is. `step` of `steps` are done; `next` is the label of what comes next, '' when done. */
export type OpeningRun = {
  readonly step: number;
  readonly steps: number;
  readonly next: string;
  readonly done: boolean;
  /** The result, '' before. */
  readonly message: string;
  /** Sentences about accounts that Google did not take. */
  readonly remarks: readonly string[];
  readonly accounts: number;
};

export type DialogApi = {
  startOpening(): OpeningStart | Refused;
  /** The profile of a JSON text; refused with its problems by path. */
  proposeOpening(profile: string): ProfileChoice | Refused;
  draftOpening(form: OpeningForm): OpeningDraft | Refused;
  /** Begins, or goes on; to be called until done. `form` null goes on with what stands in the file. `restricted`: the owner has looked at the sharing. */
  runOpening(form: OpeningForm | null, restricted: boolean): OpeningRun | Refused;
  /** The bodies' accounts become editors; read back. */
  shareOpened(): OpeningShared | Refused;
};

export type OpeningShared = { readonly message: string; readonly remarks: readonly string[] };
