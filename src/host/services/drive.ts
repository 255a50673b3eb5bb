// The Drive advanced service, v3: making a file. Here it lands in the host's out-tray instead of a Drive.

import { type Execution, requireConsent } from '../execution.ts';
import type { Blob } from './blob.ts';
import { behind } from './expose.ts';

type GoogleFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const ALL_FIELDS = ['id', 'name', 'mimeType', 'webViewLink'] as const;

/** Drive v3 answers these when no fields are asked for; a link is not among them. */
const DEFAULT_FIELDS = 'id,name,mimeType';

export class DriveFiles {
  readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** The file's id, name and link are its file name: there is no other address here. */
  create(
    resource: GoogleFile,
    mediaData?: GoogleAppsScript.Base.Blob,
    optionalArgs: { readonly fields?: string } = {},
  ) {
    requireConsent(this.execution, 'drive.files.create', 'drive.file');
    if (mediaData === undefined) throw new Error('not emulated: Drive.Files.create without a blob');
    const blob = behind<Blob>(mediaData);
    const name = blob.name ?? resource.name ?? 'Untitled';
    this.execution.desk.files.push({ name, bytes: blob.bytes });
    const wanted = (optionalArgs.fields ?? DEFAULT_FIELDS).split(',').map((field) => field.trim());
    const file = { id: name, name: resource.name ?? name, mimeType: resource.mimeType ?? '', webViewLink: name };
    return Object.fromEntries(
      ALL_FIELDS.filter((field) => wanted.includes(field)).map((field) => [field, file[field]]),
    );
  }
}
