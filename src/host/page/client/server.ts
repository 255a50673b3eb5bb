// Calls to the page's server. The token came in the part of the address that is sent to nobody.

import type { ActAnswer, StateAnswer } from '../protocol.ts';

/** `network`: no answer at all. `forbidden`: the token is not of this start. */
type Trouble = 'network' | 'forbidden' | 'failed';

export class ServerTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

const token = location.hash.slice(1);

const post = async (path: string, body: unknown): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-page-token': token },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new ServerTrouble('network', String(error));
  }
  if (response.ok) return response;
  throw new ServerTrouble(response.status === 403 ? 'forbidden' : 'failed', await response.text());
};

export const askState = async (as: string, since: number): Promise<StateAnswer> =>
  (await (await post('/api/state', { as, since })).json()) as StateAnswer;

export const doAct = async (as: string, act: unknown): Promise<ActAnswer> =>
  (await (await post('/api/act', { as, act })).json()) as ActAnswer;

/** Fetches a file and hands it to the browser as a download. */
export const download = async (as: string, file: { readonly which: string; readonly name: string }): Promise<void> => {
  const blob = await (await post('/api/download', { as, which: file.which })).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
