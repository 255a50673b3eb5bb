// What went wrong, at the top of the screen: read out at once and brought into sight. Whatever is done next takes it away
// first, so that each trouble is a new block.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Trouble } from '../state.ts';
import { Words } from './words.tsx';

export const TroubleBlock = ({ trouble: { tone, note, problems } }: { readonly trouble: Trouble }) => {
  const block = useRef<HTMLElement>(null);
  useLayoutEffect(() => block.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="sec" ref={block}>
      <div class={tone === 'error' ? 'msg e' : 'msg w'} role="alert">
        <h2>{note.title}</h2>
        {note.text !== '' && (
          <p class="lines">
            <Words text={note.text} />
          </p>
        )}
        {problems.length > 0 && (
          <ul class="problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
};
