// A link out of the page: to a document at Google or to a letter. Anything else is shown as the words it is.

const ALLOWED = /^(https:\/\/(docs|drive)\.google\.com\/|mailto:)\S*$/;

export const isSafe = (url: string): boolean => ALLOWED.test(url);

type SafeLinkProps = { readonly url: string; readonly label: string; readonly look?: string };

export const SafeLink = ({ url, label, look = 'link' }: SafeLinkProps) =>
  isSafe(url) ? (
    <a class={look} href={url} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  ) : (
    <span class="muted">{label}</span>
  );
