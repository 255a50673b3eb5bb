// The members of a JSON object that came back from a cell. Apart because whatever is stored may come back cut or foreign.

/** {} for a text that is no JSON object. */
export const jsonMembers = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    // Cut or not ours: every member is absent, which each reader tells in its own way.
    return {};
  }
};
