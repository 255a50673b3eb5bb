// The sidebar's functions as an account calls them through the bundle: every answer has passed google.script.run's rules.

import type { Outcome, Refused } from '../../src/domain/api.ts';
import type { BodyView, CardView, Stale } from '../../src/domain/sidebar.ts';
import type { Host } from '../../src/host/host.ts';
import { accountOf, hostOver, type Scene, succeeded } from './scene.ts';

export const clerkAt = (scene: Scene, body: string, now: number): Host =>
  hostOver(scene.workbook, accountOf(body), now);

/** An answer that is no refusal. */
export const asks = <T extends object>(host: Host, name: string, ...args: readonly unknown[]): T =>
  succeeded(host.run(name, ...args) as T | Refused);

export const bodyView = (host: Host, body: string | null): BodyView => {
  const view = asks<BodyView>(host, 'viewBody', body);
  if (view.kind !== 'body') throw new Error(JSON.stringify(view));
  return view;
};

export const cardOf = (host: Host, body: string): CardView => asks<CardView>(host, 'viewCard', body);

type Asked = { readonly act: string; readonly body: string; readonly until?: string; readonly reason?: string };

/** The act with the stamp of the card as it is now, or with another one. */
export const acts = (
  host: Host,
  { act, body, until = '', reason = '' }: Asked,
  stamp = cardOf(host, body).stamp,
): Outcome | Stale | Refused => host.run('actOnBody', { act, body, until, reason }, stamp) as Outcome | Stale | Refused;

/** Counted calls whose names say that they write. */
export const writes = (host: Host): string[] =>
  Object.keys(host.calls()).filter((name) =>
    /\.(set(?!ActiveSheet)|append|insert|delete|protect|clear|create)/.test(name),
  );
