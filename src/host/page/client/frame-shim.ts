// google.script as a page of the script's finds it at Google, over messages to the page around it. Stands before that page's
// own script; the functions of the script are whatever name is called. The frame's clock is the server's: with --now it is not
// the browser's, and what is left of a deadline is counted in the frame.

declare const serverTime: number;

const browserTime = Date.now;
const ahead = serverTime - browserTime();
Date.now = () => browserTime() + ahead;

type Handler = (value: unknown, userObject?: unknown) => void;
type Handlers = { readonly success: Handler | null; readonly failure: Handler | null; readonly userObject: unknown };

const waiting = new Map<number, Handlers>();
let last = 0;

const call = (handlers: Handlers, name: string, args: readonly unknown[]): void => {
  last += 1;
  waiting.set(last, handlers);
  parent.postMessage({ call: last, name, args }, '*');
};

const runner = (handlers: Handlers): unknown =>
  new Proxy(
    {},
    {
      get: (_target, key) => {
        if (typeof key === 'symbol') return undefined;
        if (key === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
        if (key === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
        if (key === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: unknown[]) => call(handlers, key, args);
      },
    },
  );

type Reply = { readonly call: number; readonly value?: unknown; readonly failed?: string };

addEventListener('message', ({ source, data }: MessageEvent<Reply>) => {
  if (source !== parent) return;
  const handlers = waiting.get(data.call);
  if (handlers === undefined) return;
  waiting.delete(data.call);
  if (data.failed === undefined) handlers.success?.(data.value, handlers.userObject);
  else handlers.failure?.(new Error(data.failed), handlers.userObject);
});

const script = {
  run: runner({ success: null, failure: null, userObject: undefined }),
  host: {
    close: () => parent.postMessage({ close: true }, '*'),
    editor: { focus: () => parent.focus() },
    origin: '',
  },
};

Object.assign(globalThis, { google: { script } });
