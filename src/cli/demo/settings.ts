// What the demonstration reads back from a campaign just opened: its bodies and their names, from the config tabs.

import type { Api } from '../../domain/api.ts';
import type { Host } from '../../host/host.ts';
import type { DemoBody } from './fill.ts';

type Result<K extends keyof Api> = Exclude<ReturnType<Api[K]>, { readonly refused: string }>;

/** Calls a public function that must succeed: the demonstration has no other way out. */
export const run = <K extends keyof Api>(host: Host, name: K, ...args: Parameters<Api[K]>): Result<K> => {
  const result = host.run(name, ...args) as ReturnType<Api[K]>;
  if ('refused' in result) throw new Error([result.refused, ...result.problems].join('\n'));
  return result as Result<K>;
};

const cell = (values: readonly (readonly unknown[])[], row: number, key: string): string =>
  String(values[row]?.[values[0]?.indexOf(key) ?? -1] ?? '');

/** Rows of a config tab: those below its head. */
const rowsOf = (host: Host, tab: string): { readonly at: (key: string) => string }[] => {
  const { sheets } = run(host, 'showSheets', tab);
  const values = sheets[0]?.values ?? [];
  return values.flatMap((row, index) =>
    String(row[0]).startsWith('row/') ? [{ at: (key: string) => cell(values, index, key) }] : [],
  );
};

export const bodiesOf = (host: Host): DemoBody[] => {
  const prose = rowsOf(host, 'Phân công').filter(({ at }) => at('narrative') === 'có');
  const units = rowsOf(host, 'Đơn vị');
  return rowsOf(host, 'Cơ quan').map(({ at }) => ({
    id: at('id'),
    tab: at('tab'),
    account: at('emails'),
    narrative: prose.filter((row) => row.at('body') === at('id')).map((row) => row.at('group')),
    own: units.filter((row) => row.at('own-body') === at('id')).map((row) => row.at('id')),
  }));
};

export const names = (host: Host, tab: string): ((id: string) => string) => {
  const known = new Map(rowsOf(host, tab).map(({ at }) => [at('id'), at('tab') || at('name')]));
  return (id) => known.get(id) ?? id;
};

export const groupNames = (host: Host): ((id: string) => string) => {
  const settings = new Map(rowsOf(host, 'Thiết lập').map(({ at }) => [at('path'), at('value')]));
  const ids = [...settings].flatMap(([path, value]) => {
    const index = /^groups\[(\d+)\]\.id$/.exec(path)?.[1];
    return index === undefined ? [] : [[value, settings.get(`groups[${index}].name`) ?? value] as const];
  });
  const known = new Map(ids);
  return (id) => known.get(id) ?? id;
};
