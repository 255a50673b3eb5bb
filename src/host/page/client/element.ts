// Elements of the page: whatever text goes into them goes in as text.

type Listeners = Readonly<Partial<Record<'click' | 'keydown' | 'change' | 'close' | 'submit', (event: Event) => void>>>;
type Options = {
  readonly is?: Readonly<Record<string, string>>;
  readonly on?: Listeners;
  readonly with?: readonly (Node | string)[];
};

export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Options = {},
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(options.is ?? {})) made.setAttribute(key, value);
  for (const [event, listener] of Object.entries(options.on ?? {})) made.addEventListener(event, listener);
  made.append(...(options.with ?? []));
  return made;
};

/** An element of page.html. Throws when it is not there. */
export const present = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

/** Fills the {…} of a sentence. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : whole));
