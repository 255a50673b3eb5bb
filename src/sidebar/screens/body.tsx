// Beside one body's tab: whose it is, until when, how far it came, what is to be mended, and the step that comes next.

import type { BodyView } from '../../domain/sidebar.ts';
import { BUTTONS, CHECKING, HEADINGS, SENTENCES } from '../../messages/sidebar-labels.ts';
import { BackToBoard } from '../parts/back.tsx';
import { LinkButton } from '../parts/button.tsx';
import { FindingGroups, Items } from '../parts/findings.tsx';
import { Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Legend, LevelBars } from '../parts/level-bars.tsx';
import { Meter } from '../parts/meter.tsx';
import { HeadRow, Notes, Pill, Section } from '../parts/section.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { Words } from '../parts/words.tsx';
import type { Shell } from '../shell.ts';
import { BodyActs } from './body-acts.tsx';

type BodyProps = { readonly shell: Shell; readonly view: BodyView };

const Head = ({ shell, view: { name, pill, task, checked } }: BodyProps) => (
  <Section>
    {shell.state.secretariat && <BackToBoard shell={shell} />}
    <div class={shell.state.secretariat ? 'row gap8' : 'row'}>
      <Heading focus={shell.state.shown > 1}>{name}</Heading>
      <Pill {...pill} />
    </div>
    {task.map((line) => (
      <p key={line} class="muted gap4">
        <Words text={line} />
      </p>
    ))}
    {checked === null && (
      <p class="gap4">
        <LinkButton onPress={() => void shell.reload()}>{BUTTONS.reload}</LinkButton>
      </p>
    )}
  </Section>
);

const Until = ({ title, text, openUntil }: NonNullable<BodyView['deadline']>) => (
  <Section>
    <h2>{title}</h2>
    <p class="muted">
      {openUntil !== null && <TimeLeft until={openUntil} say={SENTENCES.left} />} {text}
    </p>
  </Section>
);

const Rated = ({ done, total, text }: BodyView['progress']) => (
  <Section>
    <HeadRow title={HEADINGS.rated}>
      <b class="end">
        {done}/{total}
      </b>
    </HeadRow>
    <Meter done={done} total={total} label={SENTENCES.progress(done, total)} />
    <p class="small gap4">{text}</p>
  </Section>
);

type CheckedProps = { readonly shell: Shell; readonly checked: NonNullable<BodyView['checked']> };

const Checked = ({ shell, checked: { text, findings, clean } }: CheckedProps) => (
  <Section>
    <HeadRow title={HEADINGS.check}>
      <LinkButton busy={shell.state.loading && CHECKING} onPress={() => void shell.reload()}>
        {BUTTONS.recheck}
      </LinkButton>
    </HeadRow>
    <p class="small">{text}</p>
    {findings.length === 0 ? <p class="gap8">{clean}</p> : <FindingGroups groups={findings} shell={shell} />}
  </Section>
);

const Levels = ({ levels }: Pick<BodyView, 'levels'>) => (
  <Section>
    <HeadRow title={HEADINGS.levels}>
      <span class="small end">{HEADINGS.levelsNote}</span>
    </HeadRow>
    <LevelBars levels={levels} />
    <Legend levels={levels} />
  </Section>
);

export const Changed = ({ shell, changed }: { readonly shell: Shell; readonly changed: BodyView['changed'] }) =>
  changed === null ? null : (
    <Section>
      <h2>{changed.title}</h2>
      <Items items={changed.items} look="e" shell={shell} />
    </Section>
  );

export const Body = ({ shell, view }: BodyProps) => (
  <Frame shell={shell} foot={view.acts.length + view.hint.length > 0 && <BodyActs shell={shell} view={view} />}>
    <Head shell={shell} view={view} />
    {view.deadline !== null && <Until {...view.deadline} />}
    <Notes notes={view.notes} />
    <Changed shell={shell} changed={view.changed} />
    <Rated {...view.progress} />
    {view.checked !== null && <Checked shell={shell} checked={view.checked} />}
    {view.levels.length > 0 && <Levels levels={view.levels} />}
  </Frame>
);
