// The loader: a realm of its own for every execution.

import { describe, expect, it } from 'vitest';
import { functionOf, loadBundle, manifestZone } from '../../src/host/bundle.ts';
import { makeRealm } from '../../src/host/realm.ts';
import { bundleOf, hostOf, NOON, sharedWorkbook } from './scratch-host.ts';

const loaded = (code: string) => {
  const realm = makeRealm(() => NOON);
  loadBundle(bundleOf(code), realm);
  return realm;
};

describe('loading a bundle', () => {
  it('makes top-level functions callable by name, and nothing else', () => {
    const realm = loaded('const hidden = () => 1; function shown() { return 2; } var number = 3;');
    expect(functionOf(realm, 'shown')?.()).toBe(2);
    expect(functionOf(realm, 'hidden')).toBeNull();
    expect(functionOf(realm, 'number')).toBeNull();
    expect(functionOf(realm, 'toString')).toBeNull();
  });

  it('starts every execution with fresh globals', () => {
    const host = hostOf(sharedWorkbook(), 'let count = 0; function next() { count += 1; return count; }');
    expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
  });

  it('gives the script the host’s clock, and lets it count from there', () => {
    const host = hostOf(
      sharedWorkbook(),
      `function clock() {
        const parsed = new Date('2024-11-30T00:00:00+07:00');
        return [Date.now(), new Date().getTime(), parsed.getTime(), parsed instanceof Date, typeof Date()];
      }`,
    );
    expect(host.run('clock')).toEqual([NOON, NOON, Date.UTC(2024, 10, 29, 17), true, 'string']);
  });

  it('has none of the globals that Apps Script lacks', () => {
    const names = [
      'setTimeout',
      'URL',
      'TextEncoder',
      'fetch',
      'structuredClone',
      'atob',
      'process',
      'require',
      'Buffer',
    ];
    const host = hostOf(sharedWorkbook(), `function seen() { return [${names.map((name) => `typeof ${name}`)}]; }`);
    expect(host.run('seen')).toEqual(names.map(() => 'undefined'));
  });

  it('tells a script that cannot be read', () => {
    expect(() => hostOf(sharedWorkbook(), 'function broken( {').run('broken')).toThrow(/Unexpected end of input/);
  });
});

describe('the manifest', () => {
  it('names the script’s time zone; without one it is Google’s own', () => {
    expect(manifestZone(bundleOf('', { 'appsscript.json': '{"timeZone":"Asia/Ho_Chi_Minh"}' }))).toBe(
      'Asia/Ho_Chi_Minh',
    );
    expect(manifestZone(bundleOf(''))).toBe('America/New_York');
  });
});
