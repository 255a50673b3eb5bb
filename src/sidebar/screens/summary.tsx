// Tab "Tổng hợp": the places per group, what is to be looked at, and making the summary anew.

import { useState } from 'preact/hooks';
import type { SummaryView } from '../../domain/sidebar.ts';
import { BUTTONS, HEADINGS, SENTENCES, TABS } from '../../messages/sidebar-labels.ts';
import { callServer } from '../channel.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { goTo, Items, TITLE_CELL } from '../parts/findings.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Legend, LevelBars } from '../parts/level-bars.tsx';
import { HeadRow, Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

type SummaryProps = { readonly shell: Shell; readonly view: SummaryView };

/** How many are shown before "all" is asked for. */
const FIRST_GROUPS = 7;
const FIRST_ITEMS = 4;

const More = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <p class="gap8">
    <LinkButton onPress={onPress}>{label}</LinkButton>
  </p>
);

const Levels = ({ levels, basis }: Pick<SummaryView, 'levels' | 'basis'>) => {
  const [all, setAll] = useState(false);
  const shown = all ? levels : levels.slice(0, FIRST_GROUPS);
  return (
    <Section>
      <HeadRow title={HEADINGS.officeLevels}>
        <span class="small end">{HEADINGS.officeLevelsNote}</span>
      </HeadRow>
      <p class="small">{basis}</p>
      <LevelBars levels={shown} />
      {shown.length < levels.length && <More label={SENTENCES.allGroups(levels.length)} onPress={() => setAll(true)} />}
      <Legend levels={levels} />
    </Section>
  );
};

const Review = ({ shell, view: { review, clean } }: SummaryProps) => {
  const [all, setAll] = useState(false);
  const shown = all ? review : review.slice(0, FIRST_ITEMS);
  return (
    <Section>
      <HeadRow title={HEADINGS.review}>
        <span class="small">{review.length}</span>
      </HeadRow>
      {review.length === 0 ? <p class="muted">{clean}</p> : <Items items={shown} look="w" shell={shell} />}
      {shown.length < review.length && <More label={SENTENCES.allItems(review.length)} onPress={() => setAll(true)} />}
    </Section>
  );
};

const consolidate = async (shell: Shell): Promise<void> => {
  const outcome = await shell.act({ key: 'consolidate' }, () => callServer('consolidate'));
  if (outcome !== null) await shell.reload(outcome.message);
};

const Foot = ({ shell }: { readonly shell: Shell }) => (
  <Buttons>
    <Button primary busy={shell.isBusy('consolidate')} onPress={() => void consolidate(shell)}>
      {BUTTONS.consolidate}
    </Button>
  </Buttons>
);

export const Summary = ({ shell, view }: SummaryProps) => (
  <Frame shell={shell} foot={<Foot shell={shell} />}>
    <Section>
      <Heading focus={shell.state.shown > 1} hidden>
        {TABS.summary}
      </Heading>
      <HeadRow title={HEADINGS.summary}>
        {view.text !== '' && (
          <LinkButton onPress={() => void goTo(shell, { sheet: view.sheet, cell: TITLE_CELL })}>
            {BUTTONS.openTab}
          </LinkButton>
        )}
      </HeadRow>
      <p class="muted">{view.text === '' ? SENTENCES.never : view.text}</p>
    </Section>
    {view.levels.length > 0 && <Levels levels={view.levels} basis={view.basis} />}
    {view.text !== '' && <Review shell={shell} view={view} />}
  </Frame>
);
