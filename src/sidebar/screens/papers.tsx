// Tab "Báo cáo": the making of the report as it goes on, the papers made, what the newest changed.

import type { MadeFile } from '../../domain/api.ts';
import type { Paper, PapersView, ReportRun } from '../../domain/sidebar.ts';
import { BUTTONS, HEADINGS, SENTENCES, TABS } from '../../messages/sidebar-labels.ts';
import { Button } from '../parts/button.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { SafeLink } from '../parts/safe-link.tsx';
import { Section } from '../parts/section.tsx';
import { Words } from '../parts/words.tsx';
import type { Shell } from '../shell.ts';
import { Making } from './making.tsx';

type PapersProps = { readonly shell: Shell; readonly view: PapersView };

const Files = ({ files }: { readonly files: readonly MadeFile[] }) => (
  <Section>
    <h2>{HEADINGS.files}</h2>
    <ul>
      {files.map(({ id, name, link }) => (
        <li key={id} class="gap4">
          <SafeLink url={link} label={name} />
        </li>
      ))}
    </ul>
  </Section>
);

const Made = ({ title, text, links }: Paper) => (
  <li class="made">
    <b>{title}</b>
    <p class="muted">
      <Words text={text} />
    </p>
    {links.length > 0 && (
      <p class="links gap4">
        {links.map(({ label, url }) => (
          <SafeLink key={label} url={url} label={label} />
        ))}
      </p>
    )}
  </li>
);

const List = ({ papers }: Pick<PapersView, 'papers'>) => (
  <Section>
    <h2>{HEADINGS.papers}</h2>
    {papers.length === 0 && <p class="muted">{SENTENCES.noPapers}</p>}
    <ul class="gap8">
      {papers.map((paper, at) => (
        <Made key={`${at} ${paper.title}`} {...paper} />
      ))}
    </ul>
  </Section>
);

type FootProps = { readonly shell: Shell; readonly unfinished: ReportRun | null };

const Foot = ({ shell, unfinished }: FootProps) => (
  <Buttons>
    <Button primary onPress={() => void shell.makeReport()}>
      {unfinished === null ? BUTTONS.report : BUTTONS.go}
    </Button>
    {unfinished !== null && <Button onPress={() => void shell.stopReport()}>{BUTTONS.stop}</Button>}
  </Buttons>
);

export const Papers = ({ shell, view }: PapersProps) => {
  const { run, running } = shell.state;
  const unfinished = run?.done ? null : (run ?? view.run);
  return (
    <Frame shell={shell} foot={running === 'no' && <Foot shell={shell} unfinished={unfinished} />}>
      <Heading focus={shell.state.shown > 1} hidden>
        {TABS.papers}
      </Heading>
      {(running !== 'no' || unfinished !== null) && <Making shell={shell} run={unfinished} />}
      {run?.done && run.files.length > 0 && <Files files={run.files} />}
      <List papers={view.papers} />
      {view.compared !== '' && (
        <Section>
          <h2>{HEADINGS.compared}</h2>
          <p class="muted">{view.compared}</p>
        </Section>
      )}
    </Frame>
  );
};
