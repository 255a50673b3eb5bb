// Which calls count (design §11).

import { describe, expect, it } from 'vitest';
import { isCounted, makeCounter } from '../../src/host/counter.ts';

describe('the counter', () => {
  it.each(['Range.getValues', 'Sheet.getLastRow', 'Sheet.getDataRange', 'SpreadsheetApp.flush', 'Lock.tryLock'])(
    'counts %s',
    (call) => {
      expect(isCounted(...(call.split('.') as [string, string]))).toBe(true);
    },
  );

  it.each(['Spreadsheet.getSheetByName', 'Sheet.getRange', 'Range.getRow', 'Utilities.computeDigest', 'Ui.alert'])(
    'does not count %s',
    (call) => {
      expect(isCounted(...(call.split('.') as [string, string]))).toBe(false);
    },
  );

  it('counts a method nobody thought of', () => {
    expect(isCounted('Range', 'somethingNew')).toBe(true);
  });

  it('adds up by class and method', () => {
    const counter = makeCounter();
    for (const method of ['getValues', 'getValues', 'getRange', 'setValues']) counter.count('Range', method);
    expect(counter.calls()).toEqual({ 'Range.getValues': 2, 'Range.setValues': 1 });
  });
});
