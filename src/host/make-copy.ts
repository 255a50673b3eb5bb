// "Tạo bản sao" of a file, as Google makes one: the same tabs under another id, owned by whoever copies. Sharing, triggers
// and what the script has remembered stay behind; protections come along and let in nobody but the owner.

import type { ProtectionModel, WorkbookModel } from './workbook.ts';

const ownersOnly = ({ mirrors: _shared, ...protection }: ProtectionModel): ProtectionModel => ({
  ...protection,
  editors: [],
  domainEdit: false,
});

/** The original is left as it is. The copy's id is fresh each time. */
export const copyOfWorkbook = (original: WorkbookModel, title: string): WorkbookModel => {
  const { folded: _entry, sheets, ...workbook } = structuredClone(original);
  return {
    ...workbook,
    id: crypto.randomUUID(),
    title,
    editors: [],
    viewers: [],
    sheets: sheets.map((sheet) => ({ ...sheet, protections: sheet.protections.map(ownersOnly) })),
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
  };
};
