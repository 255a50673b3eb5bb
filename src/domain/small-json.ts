// Text that must fit a small box: a property of Google holds 9 kB, counted in bytes, of which the script cannot be told.

/** Bytes of a JSON text in UTF-8. JSON escapes lone surrogates, which alone have no bytes. */
export const utf8Bytes = (json: string): number => encodeURIComponent(json).replace(/%[0-9A-F]{2}/g, '.').length;

/** As many of the first items as fit into `limit` bytes of JSON together. */
export const firstThatFit = <T>(items: readonly T[], limit: number): readonly T[] => {
  let left = limit - 2;
  const end = items.findIndex((item) => {
    left -= utf8Bytes(JSON.stringify(item)) + 1;
    return left < 0;
  });
  return end < 0 ? items : items.slice(0, end);
};
