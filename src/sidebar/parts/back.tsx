// The way back from a screen under the board.

import { SENTENCES, TABS } from '../../messages/sidebar-labels.ts';
import type { Shell } from '../shell.ts';
import { LinkButton } from './button.tsx';

export const BackToBoard = ({ shell }: { readonly shell: Shell }) => (
  <p>
    <LinkButton label={SENTENCES.backName(TABS.board)} onPress={() => void shell.go({ at: 'board' })}>
      {SENTENCES.back(TABS.board)}
    </LinkButton>
  </p>
);
