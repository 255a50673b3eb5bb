// Making protections: a new one lets in whoever may edit the file, until somebody changes its editors.

import { hasDomain, requireFile } from '../access.ts';
import type { Execution } from '../execution.ts';
import type { ProtectionModel, RangeModel, SheetModel } from '../workbook.ts';

/** Adds a protection of the area, or of the whole sheet when `area` is null. */
export const newProtection = (execution: Execution, sheet: SheetModel, area: RangeModel | null): ProtectionModel => {
  const { workbook, user } = execution;
  requireFile(workbook, user);
  const made: ProtectionModel = {
    kind: area === null ? 'sheet' : 'range',
    id: workbook.nextId,
    description: '',
    range: area,
    unprotected: [],
    editors: [],
    domainEdit: hasDomain(workbook.owner),
    warningOnly: false,
    mirrors: true,
  };
  workbook.nextId += 1;
  sheet.protections.push(made);
  return made;
};
