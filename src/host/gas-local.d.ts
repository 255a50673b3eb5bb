// gas-local carries no types: it runs every .js of a folder in one context and answers that context.

declare module 'gas-local' {
  const gas: {
    require(folder: string, globals: object, options?: { filter?: (file: string) => boolean }): Record<string, unknown>;
  };
  export default gas;
}
