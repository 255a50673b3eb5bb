// The secretariat's four tabs: arrow keys move among them, Enter or a click opens one.

import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { HEADINGS, TABS } from '../../messages/sidebar-labels.ts';
import { TAB_IDS, type TabId } from '../routes.ts';

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TAB_IDS.length,
  ArrowLeft: (at) => (at + TAB_IDS.length - 1) % TAB_IDS.length,
  Home: () => 0,
  End: () => TAB_IDS.length - 1,
};

type TabsProps = { readonly selected: TabId; readonly onOpen: (tab: TabId) => void };

export const Tabs = ({ selected, onOpen }: TabsProps) => {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const walk = (event: TargetedKeyboardEvent<HTMLButtonElement>, at: number): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    buttons.current[step(at)]?.focus();
  };
  return (
    <div class="tabs4" role="tablist" aria-label={HEADINGS.tabs}>
      {TAB_IDS.map((tab, at) => (
        <button
          key={tab}
          ref={(button) => {
            buttons.current[at] = button;
          }}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          class="tab"
          aria-selected={tab === selected}
          aria-controls="screen"
          tabIndex={tab === selected ? 0 : -1}
          onKeyDown={(event) => walk(event, at)}
          onClick={() => onOpen(tab)}
        >
          {TABS[tab]}
        </button>
      ))}
    </div>
  );
};
