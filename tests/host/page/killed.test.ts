// A served workbook survives the death of its server: whatever was answered is there at the next start.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../src/host/store.ts';
import { HTT } from '../../scenarios/scene.ts';
import { ask, type CampaignFile, campaignFile, removeFolder, UBND } from './page-scene.ts';

const NOW = '2024-11-25T09:00:00+07:00';

const serve = async ({ path }: CampaignFile): Promise<{ server: ChildProcess; address: URL; said: string }> => {
  const args = ['out/cli.mjs', 'serve', '--workbook', path, '--port', '0', '--now', NOW];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const piece of server.stdout) {
    said += String(piece);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address !== undefined && said.includes('Ctrl+C')) return { server, address: new URL(address), said };
  }
  throw new Error(`the server ended: ${said}`);
};

const edit = (address: URL, file: CampaignFile, text: string) =>
  ask(Number(address.port), {
    path: '/api/act',
    headers: {
      host: address.host,
      origin: address.origin,
      'content-type': 'application/json',
      'x-page-token': address.hash.slice(1),
    },
    body: JSON.stringify({
      as: UBND,
      act: { kind: 'edit', edits: [{ sheet: file.sheet, a1: file.level, text }] },
    }),
  });

const ended = async (server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
};

it('loses nothing that was acknowledged to kill -9', async () => {
  const file = await campaignFile();
  const first = await serve(file);
  const answer = await edit(first.address, file, HTT);
  await ended(first.server, 'SIGKILL');
  expect(JSON.parse(answer.body)).toMatchObject({ refused: null, failures: [] });
  const second = await serve(file);
  expect(second.said).toContain('Đã ghi vào tệp 1 việc của lần chạy trước');
  await ended(second.server, 'SIGTERM');
  const { sheets } = await readWorkbook(file.path);
  const cells = sheets.find(({ name }) => name === file.sheet)?.cells[file.row - 1] ?? [];
  expect(cells.map((cell) => cell?.value)).toContain(HTT);
  expect(existsSync(`${file.path}.journal`) || existsSync(`${file.path}.lock`)).toBe(false);
  await removeFolder(file);
}, 60_000);
