import { expect, it } from 'vitest';
import { makeProgress } from '../../src/cli/progress.ts';

const screen = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
};

it('draws nothing before a second has passed', () => {
  const err = screen(true);
  let now = 0;
  const progress = makeProgress(err, () => now);
  now = 999;
  progress.show('Thực hiện', 1, 4);
  progress.clear();
  expect(err.written).toEqual([]);
  now = 1000;
  progress.show('Thực hiện', 1, 4);
  expect(err.written.join('')).toContain(`${'█'.repeat(6)}${'░'.repeat(18)} Thực hiện`);
});

it('draws nothing where stderr is no terminal', () => {
  const err = screen(false);
  let now = 0;
  const progress = makeProgress(err, () => now);
  now = 5000;
  progress.show('Thực hiện', 1, 4);
  progress.clear();
  expect(err.written).toEqual([]);
});

it('takes itself off the screen, and survives work without parts', () => {
  const err = screen(true);
  let now = 0;
  const progress = makeProgress(err, () => now);
  now = 5000;
  progress.show('Thực hiện', 0, 0);
  progress.clear();
  expect(err.written.at(-1)).toBe('\r\u001b[K');
});
