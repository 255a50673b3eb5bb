// Saves a printed .docx to Drive, where the conversion makes it a Google Doc; the local host keeps the bytes as a file.

import type { MadeFile } from '../domain/api.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** Apps Script's bytes are signed. */
const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** In the owner's root: drive.file reaches no other folder. Throws what Drive throws (quota, permission, conversion). */
export const saveAsDoc = (name: string, bytes: Uint8Array): MadeFile => {
  if (Drive === undefined) throw new Error('the advanced service Drive is not enabled');
  const blob = Utilities.newBlob(signed(bytes), WORD, `${name}.docx`);
  const file = Drive.Files.create({ name, mimeType: GOOGLE_DOC }, blob, { fields: 'id,name,webViewLink' });
  if (!file.id) throw new Error('Drive returned no file');
  return { name: file.name ?? name, id: file.id, link: file.webViewLink ?? '' };
};
