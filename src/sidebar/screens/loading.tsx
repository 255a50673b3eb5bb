// Nothing is known yet, or nothing could be read.

import { LOADING } from '../../messages/sidebar-labels.ts';
import { Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

export const Loading = ({ shell }: { readonly shell: Shell }) => (
  <Frame shell={shell}>
    <Heading focus={false} hidden>
      {document.title}
    </Heading>
    {shell.state.loading && (
      <Section>
        <p class="muted" role="status">
          {LOADING}
        </p>
      </Section>
    )}
  </Frame>
);
