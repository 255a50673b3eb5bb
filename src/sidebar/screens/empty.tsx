// No campaign stands in this spreadsheet, or the account has nothing to do here: said, with the way to look again.

import type { EmptyView } from '../../domain/sidebar.ts';
import { BUTTONS } from '../../messages/sidebar-labels.ts';
import { Button } from '../parts/button.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

type EmptyProps = { readonly shell: Shell; readonly view: EmptyView };

export const Empty = ({ shell, view: { note } }: EmptyProps) => (
  <Frame
    shell={shell}
    foot={
      <Buttons>
        <Button busy={shell.state.loading} onPress={() => void shell.open()}>
          {BUTTONS.reload}
        </Button>
      </Buttons>
    }
  >
    <Section>
      <Heading focus={shell.state.shown > 1}>{note.title}</Heading>
      <p class="lines muted gap4">{note.text}</p>
    </Section>
  </Frame>
);
