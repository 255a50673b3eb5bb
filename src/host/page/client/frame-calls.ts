// Calls of a framed page of the script's. It has no origin of its own and asks by messages; what it may ask is one call of
// the script, or to be closed.

type Ask = { readonly call: number; readonly name: string; readonly args: readonly unknown[] };
type Reply = { readonly value: unknown } | { readonly failed: string };

/** Performs a call as whoever is chosen. */
export type RunCall = (name: string, args: readonly unknown[]) => Promise<Reply>;

const askIn = (data: unknown): Ask | null => {
  const { call, name, args } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Ask>;
  return typeof call === 'number' && typeof name === 'string' && Array.isArray(args) ? { call, name, args } : null;
};

const isClose = (data: unknown): boolean => typeof data === 'object' && data !== null && 'close' in data;

/** Answers the frame for as long as the page stands. */
export const answerCalls = (frame: HTMLIFrameElement, run: RunCall, close: () => void): void => {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const window = frame.contentWindow;
    if (window === null || source !== window) return;
    if (isClose(data)) close();
    const ask = askIn(data);
    if (ask === null) return;
    run(ask.name, ask.args).then((reply) => window.postMessage({ call: ask.call, ...reply }, '*'));
  });
};
