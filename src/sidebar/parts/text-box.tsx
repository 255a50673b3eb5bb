// A text to be copied: shown whole, and selected where the browser does not let a page copy.

import type { Ref } from 'preact';

type TextBoxProps = { readonly text: string; readonly label: string; readonly box?: Ref<HTMLTextAreaElement> };

const PER_LINE = 36;

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_LINE)), 0);

export const TextBox = ({ text, label, box = null }: TextBoxProps) => (
  <textarea ref={box} class="text" readOnly rows={linesOf(text)} aria-label={label} value={text} />
);
