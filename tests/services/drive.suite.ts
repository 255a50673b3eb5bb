// Drive v3: making a file, asking for it, letting somebody read it. On Google the files stay in the Drive of whoever
// runs this.

import type { Suite } from './suite.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const driveSuite: Suite = {
  'a made file answers the fields asked for, and no others': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const file = Drive?.Files?.create({ name: 'thử' }, blob, { fields: 'id,webViewLink' });
    check.equal(Object.keys(file ?? {}).sort(), ['id', 'webViewLink']);
  },
  'without fields there is no link': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const file = Drive?.Files?.create({ name: 'thử' }, blob);
    check.equal([typeof file?.id, file?.webViewLink === undefined], ['string', true]);
  },
  'a made file is found by its id, with the fields asked for': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const id = Drive?.Files?.create({ name: 'thử' }, blob)?.id ?? '';
    const found = Drive?.Files?.get(id, { fields: 'id,trashed' });
    check.equal([found?.id, found?.trashed], [id, false]);
  },
  'an id that is no file of ours is not found': ({ Drive }, check) => {
    check.throws(() => Drive?.Files?.get('khong-co'), 'File not found');
  },
  'a reader may be added to a made file, and to no other': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const id = Drive?.Files?.create({ name: 'thử' }, blob)?.id ?? '';
    const reader = { type: 'anyone', role: 'reader' };
    check.equal(Drive?.Permissions?.create(reader, id, { fields: 'role' })?.role, 'reader');
    check.throws(() => Drive?.Permissions?.create(reader, 'khong-co'), 'File not found');
    check.throws(() => Drive?.Permissions?.create({ type: 'user', role: 'reader' }, id), 'permissions.create');
  },
};
