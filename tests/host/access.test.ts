// Scripts and protection: what a script may do as whom, and how protections come to be (platform.md, part C).

import { describe, expect, it } from 'vitest';
import { BODY, OTHER, OWNER, runAs, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';
const PROTECTED = 'You are trying to edit a protected cell or object';
const LOCK = `${SHEET}
  const protection = sheet.protect();
  protection.addEditor(Session.getEffectiveUser());
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);`;

describe('a protection just made', () => {
  it('lets in whoever may edit the file, also those it is shared with later', () => {
    const workbook = sharedWorkbook();
    runAs(workbook, OWNER, `${SHEET} sheet.protect();`);
    runAs(workbook, BODY, `${SHEET} sheet.getRange('A1').setValue('x');`);
    runAs(workbook, OWNER, `SpreadsheetApp.getActive().addEditor('moi@example.org');`);
    expect(runAs(workbook, 'moi@example.org', `${SHEET} return sheet.getRange('A1').canEdit();`)).toBe(true);
  });

  it('still lets the owner’s domain in until the domain flag is taken away', () => {
    const workbook = sharedWorkbook();
    runAs(workbook, OWNER, `${SHEET} const p = sheet.protect(); p.removeEditors(p.getEditors());`);
    expect(runAs(workbook, BODY, `${SHEET} return sheet.getRange('A1').canEdit();`)).toBe(true);
    runAs(workbook, OWNER, `${SHEET} sheet.protect().setDomainEdit(false);`);
    expect(runAs(workbook, BODY, `${SHEET} return sheet.getRange('A1').canEdit();`)).toBe(false);
  });

  it('has no domain on a file of a consumer account', () => {
    const workbook = { ...sharedWorkbook(), owner: 'ai-do@gmail.com' };
    const act = `${SHEET} return sheet.protect().canDomainEdit();`;
    expect(runAs(workbook, 'ai-do@gmail.com', act)).toBe(false);
    expect(() => runAs(workbook, 'ai-do@gmail.com', `${SHEET} sheet.protect().setDomainEdit(false);`)).toThrow(
      'domain',
    );
  });
});

describe('a locked sheet', () => {
  it('refuses what another account’s script writes, and nothing of it is written', () => {
    const workbook = sharedWorkbook();
    runAs(workbook, OWNER, `${LOCK} protection.setUnprotectedRanges([sheet.getRange('A1')]);`);
    const write = `${SHEET} sheet.getRange('A1:A2').setValues([['a'], ['b']]);`;
    expect(() => runAs(workbook, BODY, write)).toThrow(PROTECTED);
    expect(workbook.sheets[0]?.cells).toEqual([]);
    runAs(workbook, BODY, `${SHEET} sheet.getRange('A1').setValue('a');`);
    runAs(workbook, OWNER, write);
    expect(workbook.sheets[0]?.cells[1]?.[0]?.value).toBe('b');
  });

  it.each([
    'sheet.insertRowsAfter(1, 1)',
    'sheet.deleteRows(5, 1)',
    "sheet.setName('khác')",
    'sheet.hideRows(1)',
    'sheet.setFrozenRows(1)',
    "sheet.appendRow(['x'])",
    'sheet.clear()',
    "sheet.getRange('A1').setBackground('#ff0000')",
    "sheet.getRange('A1').clearDataValidations()",
    "sheet.getRange('A1:B1').merge()",
    "sheet.getRangeList(['A1']).setValue('x')",
    'sheet.protect().remove()',
    'sheet.protect().getEditors()',
    'sheet.protect().setUnprotectedRanges([])',
    'SpreadsheetApp.getActive().deleteSheet(sheet)',
  ])('refuses %s to another account', (act) => {
    const workbook = sharedWorkbook();
    runAs(workbook, OWNER, `${LOCK} SpreadsheetApp.getActive().insertSheet('khác nữa');`);
    expect(() => runAs(workbook, BODY, `${SHEET} ${act};`)).toThrow(PROTECTED);
  });

  it('is closed again by a range protection in its hole', () => {
    const workbook = sharedWorkbook();
    runAs(
      workbook,
      OWNER,
      `${LOCK} protection.setUnprotectedRanges([sheet.getRange('B2:C4')]);
       const block = sheet.getRange('B2:C4').protect();
       block.removeEditors(block.getEditors()).addEditors(['${BODY}']).setDomainEdit(false);`,
    );
    const may = `${SHEET} return sheet.getRange('B2').canEdit();`;
    expect([runAs(workbook, BODY, may), runAs(workbook, OTHER, may), runAs(workbook, OWNER, may)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('editors of a protection', () => {
  it('never lose the account that runs, nor the owner', () => {
    const workbook = sharedWorkbook();
    const listed = `${LOCK} return protection.getEditors().map((user) => user.getEmail());`;
    expect(runAs(workbook, BODY, listed)).toEqual([BODY]);
    expect(runAs(workbook, OWNER, `${SHEET} return sheet.protect().canEdit();`)).toBe(true);
    expect(runAs(workbook, OWNER, `${LOCK} return protection.getEditors().length;`)).toBe(0);
  });

  it('are not let into a file they have no share of', () => {
    const workbook = sharedWorkbook();
    runAs(workbook, OWNER, `${LOCK} protection.addEditor('ngoai@example.org');`);
    expect(workbook.editors).toEqual([BODY, OTHER]);
    expect(runAs(workbook, 'ngoai@example.org', `${SHEET} return sheet.getRange('A1').canEdit();`)).toBe(false);
  });
});
