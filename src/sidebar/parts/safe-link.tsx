// A link out of the page. One that may not be followed is shown as the words it is.

import { isSafe } from '../safe-url.ts';

type SafeLinkProps = { readonly url: string; readonly label: string; readonly look?: string };

export const SafeLink = ({ url, label, look = 'link' }: SafeLinkProps) =>
  isSafe(url) ? (
    <a class={look} href={url} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  ) : (
    <span class="muted">{label}</span>
  );
