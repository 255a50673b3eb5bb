// Sections of a screen, and the two kinds of line that stand in most of them.

import type { ComponentChildren } from 'preact';
import type { Note, Pill as PillView } from '../../domain/sidebar.ts';
import { Words } from './words.tsx';

export const Section = ({ children }: { readonly children: ComponentChildren }) => (
  <section class="sec">{children}</section>
);

type RowProps = { readonly title: string; readonly children?: ComponentChildren };

/** A heading with something at its right. */
export const HeadRow = ({ title, children }: RowProps) => (
  <div class="row">
    <h2>{title}</h2>
    {children}
  </div>
);

/** Sections of one heading and one text each. */
export const Notes = ({ notes }: { readonly notes: readonly Note[] }) => (
  <>
    {notes.map(({ title, text }) => (
      <Section key={title}>
        <h2>{title}</h2>
        <p class="lines">
          <Words text={text} />
        </p>
      </Section>
    ))}
  </>
);

const TONES = { plain: 'state', accent: 'state sent', warn: 'state late', closed: 'state closed' } as const;

export const Pill = ({ label, tone }: PillView) => <span class={TONES[tone]}>{label}</span>;
