// What keeps the account from opening, as the script found it at the start.

import type { OpeningStart } from '../../domain/dialog.ts';

export const Warnings = ({ start }: { readonly start: OpeningStart | null }) => (
  <>
    {start !== null &&
      start.kind !== 'opened' &&
      start.warnings.map(({ title, text }) => (
        <div key={title} class="msg w">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      ))}
  </>
);
