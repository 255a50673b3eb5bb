// Findings: each a button that goes to its cell, or plain text where there is no cell.

import type { FindingGroup, FindingItem, Spot } from '../../domain/sidebar.ts';
import { FINDING_HEADINGS } from '../../messages/findings.ts';
import { callServer } from '../channel.ts';
import type { Shell } from '../shell.ts';
import { Words } from './words.tsx';

/** A cell that every tab of ours shows: its title. */
export const TITLE_CELL = 'B2';

type Look = 'e' | 'w' | 'n';

const LOOKS = { error: 'e', warning: 'w', notice: 'n' } as const;

/** Selects a cell and says so. */
export const goTo = async (shell: Shell, spot: Spot): Promise<void> => {
  const outcome = await shell.act({ key: `go ${spot.sheet} ${spot.cell}` }, () => callServer('goTo', spot));
  if (outcome !== null) shell.say(outcome.message);
};

type ItemProps = { readonly item: FindingItem; readonly look: Look; readonly shell: Shell };

const Item = ({ item: { title, spot, text }, look, shell }: ItemProps) => {
  const content = (
    <>
      <b>{title}</b>
      <em>{spot?.cell ?? ''}</em>
      <span>
        <Words text={text} />
      </span>
    </>
  );
  return spot === null ? (
    <div class={`item ${look}`}>{content}</div>
  ) : (
    <button
      type="button"
      class={`item ${look}`}
      aria-busy={shell.isBusy(`go ${spot.sheet} ${spot.cell}`)}
      onClick={() => void goTo(shell, spot)}
    >
      {content}
    </button>
  );
};

type ItemsProps = { readonly items: readonly FindingItem[]; readonly look: Look; readonly shell: Shell };

export const Items = ({ items, look, shell }: ItemsProps) => (
  <ul>
    {items.map((item, at) => (
      <li key={`${at} ${item.title}`}>
        <Item item={item} look={look} shell={shell} />
      </li>
    ))}
  </ul>
);

type GroupsProps = { readonly groups: readonly FindingGroup[]; readonly shell: Shell };

export const FindingGroups = ({ groups, shell }: GroupsProps) => (
  <>
    {groups.map(({ severity, count, items }) => (
      <div key={severity}>
        <h3 class={`sev ${LOOKS[severity]}`}>
          <span>{FINDING_HEADINGS[severity]}</span>
          <span>{count}</span>
        </h3>
        <Items items={items} look={LOOKS[severity]} shell={shell} />
      </div>
    ))}
  </>
);
