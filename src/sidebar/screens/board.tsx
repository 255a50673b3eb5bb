// Tab "Tiến độ": shares, filters, one row per body; a row opens that body.

import type { BoardRow, BoardView, Share } from '../../domain/sidebar.ts';
import { BUTTONS, CLASS_NAMES, FILTERS, HEADINGS, SENTENCES, TABS } from '../../messages/sidebar-labels.ts';
import { countOf, FILTER_IDS, inFilter } from '../board-filter.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import type { Shell } from '../shell.ts';

type BoardProps = { readonly shell: Shell; readonly view: BoardView };

const Shares = ({ shares }: { readonly shares: readonly Share[] }) => (
  <div class="three">
    {shares.map(({ count, percent, label }) => (
      <div key={label}>
        <b>{count}</b> {percent}
        <span class="small">{label}</span>
      </div>
    ))}
  </div>
);

const Chips = ({ shell, view: { rows } }: BoardProps) => (
  <fieldset class="chips">
    <legend class="unseen">{HEADINGS.filters}</legend>
    {FILTER_IDS.map((filter) => (
      <button
        key={filter}
        type="button"
        class="chip"
        aria-pressed={shell.state.filter === filter}
        onClick={() => shell.filter(filter)}
      >
        {FILTERS[filter](countOf(rows, filter))}
      </button>
    ))}
  </fieldset>
);

/** The state's word says it mostly; where it does not ("Đang nhập"), a listener still hears what the colour shows. */
const unsaid = ({ state, class: kind }: BoardRow): string =>
  state.toLowerCase().includes(CLASS_NAMES[kind]) ? '' : `, ${CLASS_NAMES[kind]}`;

const Row = ({ shell, row }: { readonly shell: Shell; readonly row: BoardRow }) => {
  const { body, name, state, class: kind, done, total, errors } = row;
  return (
    <button type="button" class="body" onClick={() => void shell.go({ at: 'card', body })}>
      <span>{name}</span>
      <span class="sum">
        {errors > 0 && <span class="err">{SENTENCES.errors(errors)}</span>}
        {errors > 0 && ' · '}
        {done}/{total}
      </span>
      <span class={`word ${kind}`}>
        {state}
        <span class="unseen">{unsaid(row)}</span>
      </span>
      {kind === 'missing' && (
        <u aria-hidden="true">
          <i style={{ width: `${total === 0 ? 100 : (100 * done) / total}%` }} />
        </u>
      )}
    </button>
  );
};

const Rows = ({ shell, view: { rows } }: BoardProps) => {
  const shown = rows.filter((row) => inFilter(row, shell.state.filter));
  if (shown.length === 0)
    return (
      <Section>
        <p class="muted">{SENTENCES.noneMatches}</p>
      </Section>
    );
  return (
    <ul class="board" aria-label={HEADINGS.board}>
      {shown.map((row) => (
        <li key={row.body}>
          <Row shell={shell} row={row} />
        </li>
      ))}
    </ul>
  );
};

const BoardFoot = ({ shell, view: { rows } }: BoardProps) => {
  const missing = countOf(rows, 'missing');
  return missing === 0 ? (
    <p>{SENTENCES.allHandedIn(rows.length)}</p>
  ) : (
    <Buttons>
      <Button primary onPress={() => void shell.go({ at: 'reminders', bodies: [] })}>
        {SENTENCES.remind(missing)}
      </Button>
    </Buttons>
  );
};

export const Board = ({ shell, view }: BoardProps) => (
  <Frame shell={shell} foot={<BoardFoot shell={shell} view={view} />}>
    <Section>
      <Heading focus={shell.state.shown > 1} hidden>
        {TABS.board}
      </Heading>
      <Shares shares={view.shares} />
      <div class="row gap8">
        <p class="small">
          {view.text} {view.openUntil !== null && <TimeLeft until={view.openUntil} say={SENTENCES.closesIn} />}
        </p>
        <LinkButton onPress={() => void shell.reload()}>{BUTTONS.reload}</LinkButton>
      </div>
    </Section>
    <Chips shell={shell} view={view} />
    <Rows shell={shell} view={view} />
  </Frame>
);
