// A workbook of an opened campaign in a folder of its own, served or only kept by a ledger, as each test needs it.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, openLedger } from '../../../src/host/page/ledger.ts';
import { type Page, servePage } from '../../../src/host/page/server.ts';
import { writeWorkbook } from '../../../src/host/store.ts';
import { NO_SIDEBAR, PAGE_TEXTS } from '../../../src/messages/local-page.ts';
import { addressOf, BUNDLE, DRAFTING, opened, type Place, rowOf, tab } from '../../scenarios/scene.ts';

export const UBND = 'ubnd@example.org';

/** A fresh file with the default campaign, and the first unit's level cell on the tab of UBND. */
export const campaignFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  const path = join(folder, `đợt ${randomUUID()}.xlsx`);
  const scene = opened();
  await writeWorkbook(path, scene.workbook);
  const sheet = tab(scene, 'body:ubnd');
  const unit = String(sheet.cells.find((line) => String(line[0]?.value ?? '').startsWith('unit/'))?.[0]?.value);
  const at = (column: string): string => addressOf(sheet, [unit, column] as Place);
  return { folder, path, sheet: sheet.name, level: at('level'), note: at('note'), row: rowOf(sheet, unit) };
};

export type CampaignFile = Awaited<ReturnType<typeof campaignFile>>;

export const removeFolder = ({ folder }: CampaignFile): Promise<void> => rm(folder, { recursive: true, force: true });

export const thrown = (error: unknown): never => {
  throw error;
};

export const ledgerOf = ({ path }: CampaignFile): Promise<Ledger> =>
  openLedger({ path, bundle: BUNDLE, report: thrown });

export const typing = ({ sheet }: CampaignFile, a1: string, text: string) => ({
  at: DRAFTING,
  user: UBND,
  act: { kind: 'edit' as const, edits: [{ sheet, a1, text }] },
});

export const serving = async (ledger: Ledger, fileName: string, port = 0): Promise<Page> =>
  servePage({
    ledger,
    fileName,
    port,
    now: () => DRAFTING,
    bundle: BUNDLE,
    client: 'out/page',
    noSidebar: NO_SIDEBAR,
    settings: { texts: PAGE_TEXTS, explain: 'whyLocked', notices: [] },
    report: thrown,
  });

type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
export type Got = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

/** A request with whatever headers, Host and Origin too, which fetch would not let one forge. */
export const ask = (port: number, { method = 'POST', path, headers = {}, body }: Sent): Promise<Got> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Headers as the page's own script sends them. */
export const ownHeaders = ({ port, address }: Page): Record<string, string> => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
  'x-page-token': new URL(address).hash.slice(1),
});
