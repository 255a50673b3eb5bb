// Papers in Drive: a printed .docx is saved, where the conversion makes it a Google Doc, found again, shown to readers. The
// local host keeps the bytes as a file.

import type { MadeFile } from '../domain/api.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FIELDS = 'id,name,webViewLink,trashed';

/** Apps Script's bytes are signed. */
const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** Every method of Drive answers with an object: none means that there is no such service. */
const enabled = <T>(answer: T | undefined): T => {
  if (answer === undefined) throw new Error('the advanced service Drive is not enabled');
  return answer;
};

const isOnGoogle = (link: string): boolean => link.startsWith('https:');

/** The file with the addresses that give it away as Word and PDF, where there are such. */
export const withExports = (file: MadeFile): MadeFile => {
  if (!isOnGoogle(file.link)) return file;
  const base = `https://docs.google.com/document/d/${file.id}/export?format=`;
  return { ...file, word: `${base}docx`, pdf: `${base}pdf` };
};

/** What Drive says of a file of ours; null when it is gone or in the bin. Throws any other trouble of Drive. */
export const findFile = (id: string): MadeFile | null => {
  try {
    const { name = '', webViewLink = '', trashed = false } = enabled(Drive?.Files.get(id, { fields: FIELDS }));
    return trashed ? null : { name, id, link: webViewLink };
  } catch (error) {
    // Drive has no other answer to an id it does not know, and every other trouble is the caller's.
    if (/not found/i.test(String(error))) return null;
    throw error;
  }
};

/** Gone from Drive. The local host has handed the bytes out, to be found where they were put: there is nothing to ask. */
export const isLost = ({ id, link }: MadeFile): boolean => isOnGoogle(link) && findFile(id) === null;

/** `program`: what printed it, for the file's description, because the conversion drops the properties; '' = not said. */
export type PrintedPaper = { readonly name: string; readonly bytes: Uint8Array; readonly program: string };

/**
 * In the owner's root: drive.file reaches no other folder. What came of it is asked for again: id, name, link. Throws what
 * Drive throws (quota, permission, conversion).
 */
export const saveAsDoc = ({ name, bytes, program }: PrintedPaper): MadeFile => {
  const blob = Utilities.newBlob(signed(bytes), WORD, `${name}.docx`);
  const about = program === '' ? {} : { description: program };
  const { id } = enabled(Drive?.Files.create({ name, mimeType: GOOGLE_DOC, ...about }, blob, { fields: 'id' }));
  const made = id ? findFile(id) : null;
  if (made === null || made.name !== name || made.link === '') throw new Error('file not made');
  return made;
};

/** The account may read the file; Google tells nobody by mail. Throws what Drive throws. */
export const addReader = (id: string, emailAddress: string): void => {
  const reader = { type: 'user', role: 'reader', emailAddress };
  enabled(Drive?.Permissions.create(reader, id, { sendNotificationEmail: false, fields: 'id' }));
};
