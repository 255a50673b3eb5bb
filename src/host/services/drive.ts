// The Drive advanced service, v3: making a file, asking for it, letting somebody read it. Here files land in the host's
// out-tray instead of a Drive, and nobody else ever sees them.

import { requireConsent } from '../consent.ts';
import type { Execution } from '../execution.ts';
import type { MadeBlob } from '../host.ts';
import type { Blob } from './blob.ts';
import { behind } from './expose.ts';

type GoogleFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type GooglePermission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Fields = { readonly fields?: string };

/** Drive v3 answers these when no fields are asked for; a link is not among them. */
const DEFAULT_FIELDS = { file: 'id,name,mimeType', permission: 'id,type,role' } as const;

const withFields = (answer: Readonly<Record<string, unknown>>, fields: string): Record<string, unknown> => {
  const wanted = fields.split(',').map((field) => field.trim());
  return Object.fromEntries(Object.entries(answer).filter(([name]) => wanted.includes(name)));
};

/** Google's sentence, which is the same for a file that is gone and one of somebody else's. */
const foundFile = ({ desk }: Execution, method: string, id: string): MadeBlob => {
  const file = desk.files.find(({ name }) => name === id);
  if (file === undefined) throw new Error(`API call to ${method} failed with error: File not found: ${id}.`);
  return file;
};

export class DriveFiles {
  readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** The file's id, name and link are its file name: there is no other address here. */
  create(resource: GoogleFile, mediaData?: GoogleAppsScript.Base.Blob, optionalArgs: Fields = {}) {
    requireConsent(this.execution, 'drive.files.create', 'drive.file');
    if (mediaData === undefined) throw new Error('not emulated: Drive.Files.create without a blob');
    const blob = behind<Blob>(mediaData);
    const name = blob.name ?? resource.name ?? 'Untitled';
    const { description } = resource;
    this.execution.desk.files.push({ name, bytes: blob.bytes, ...(description ? { description } : {}) });
    const file = { id: name, name: resource.name ?? name, mimeType: resource.mimeType ?? '', webViewLink: name };
    return withFields(file, optionalArgs.fields ?? DEFAULT_FIELDS.file);
  }

  get(fileId: string, optionalArgs: Fields = {}) {
    requireConsent(this.execution, 'drive.files.get', 'drive.file');
    const { name } = foundFile(this.execution, 'drive.files.get', fileId);
    const file = { id: name, name: name.replace(/\.docx$/, ''), mimeType: '', webViewLink: name, trashed: false };
    return withFields(file, optionalArgs.fields ?? DEFAULT_FIELDS.file);
  }
}

export class DrivePermissions {
  readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** Nobody is told and nobody can read it: the file is on this computer. */
  create(resource: GooglePermission, fileId: string, optionalArgs: Fields & { sendNotificationEmail?: boolean } = {}) {
    requireConsent(this.execution, 'drive.permissions.create', 'drive.file');
    foundFile(this.execution, 'drive.permissions.create', fileId);
    const { type, role, emailAddress } = resource;
    if (!type || !role || (type === 'user' && !emailAddress))
      throw new Error('API call to drive.permissions.create failed with error: The permission is missing a field.');
    return withFields({ id: emailAddress ?? type, type, role }, optionalArgs.fields ?? DEFAULT_FIELDS.permission);
  }
}
