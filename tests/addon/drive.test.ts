// What Drive may answer at Google and never does on the local host: links, bins, other names, other troubles.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFile, saveAsDoc, withExports } from '../../src/addon/drive.ts';

type File = { readonly id?: string; readonly name?: string; readonly webViewLink?: string; readonly trashed?: boolean };

const PRINTED = { name: 'Báo cáo', bytes: new Uint8Array([80, 200]), program: 'Xếp loại 1.2.3' };
const LINK = 'https://docs.google.com/document/d/abc/edit';

const driveWith = (get: () => File): void => {
  vi.stubGlobal('Drive', { Files: { create: () => ({ id: 'abc' }), get } });
  vi.stubGlobal('Utilities', { newBlob: () => ({}) });
};

afterEach(() => vi.unstubAllGlobals());

describe('a file made at Google', () => {
  it('has addresses that give it away as Word and PDF; one on this computer has none', () => {
    expect(withExports({ name: 'a', id: 'abc', link: LINK })).toMatchObject({
      word: 'https://docs.google.com/document/d/abc/export?format=docx',
      pdf: 'https://docs.google.com/document/d/abc/export?format=pdf',
    });
    expect(withExports({ name: 'a', id: 'a.docx', link: 'a.docx' })).toEqual({
      name: 'a',
      id: 'a.docx',
      link: 'a.docx',
    });
  });

  it('is asked for again: name and link must be there', () => {
    driveWith(() => ({ name: 'Báo cáo', webViewLink: LINK }));
    expect(saveAsDoc(PRINTED)).toEqual({ name: 'Báo cáo', id: 'abc', link: LINK });
  });

  it.each([
    ['Xếp loại 1.2.3', { description: 'Xếp loại 1.2.3' }],
    ['', {}],
  ])('bears the program %o in its description, which the conversion does not drop', (program, described) => {
    const create = vi.fn(() => ({ id: 'abc' }));
    vi.stubGlobal('Drive', { Files: { create, get: () => ({ name: 'Báo cáo', webViewLink: LINK }) } });
    vi.stubGlobal('Utilities', { newBlob: () => ({}) });
    saveAsDoc({ ...PRINTED, program });
    const made = { name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document', ...described };
    expect(create).toHaveBeenCalledWith(made, {}, { fields: 'id' });
  });

  it.each<[string, File]>([
    ['has another name', { name: 'Khác', webViewLink: LINK }],
    ['has no link', { name: 'Báo cáo' }],
    ['is in the bin', { name: 'Báo cáo', webViewLink: LINK, trashed: true }],
  ])('is not taken for made when it %s', (_, file) => {
    driveWith(() => file);
    expect(() => saveAsDoc(PRINTED)).toThrow('not made');
  });
});

describe('a file looked for', () => {
  it('is none when Drive does not know it; any other trouble is told', () => {
    const says = (message: string) => () => {
      throw new Error(message);
    };
    driveWith(says('API call to drive.files.get failed with error: File not found: x.'));
    expect(findFile('x')).toBe(null);
    driveWith(says('Rate Limit Exceeded'));
    expect(() => findFile('x')).toThrow('Rate Limit');
  });
});
