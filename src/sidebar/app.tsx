// The whole page: the secretariat's tabs, below them the screen that belongs to the view.

import { Tabs } from './parts/tabs.tsx';
import { tabOf, type View } from './routes.ts';
import { Board } from './screens/board.tsx';
import { Body } from './screens/body.tsx';
import { Card } from './screens/card.tsx';
import { Empty } from './screens/empty.tsx';
import { Health } from './screens/health.tsx';
import { Loading } from './screens/loading.tsx';
import { Papers } from './screens/papers.tsx';
import { Reminders } from './screens/reminders.tsx';
import { Summary } from './screens/summary.tsx';
import type { Shell } from './shell.ts';

type ScreenProps = { readonly shell: Shell; readonly view: View };

const Screen = ({ shell, view }: ScreenProps) => {
  switch (view.kind) {
    case 'body':
      return <Body shell={shell} view={view} />;
    case 'board':
      return <Board shell={shell} view={view} />;
    case 'reminders':
      return <Reminders shell={shell} view={view} />;
    case 'card':
      return <Card shell={shell} view={view} />;
    case 'summary':
      return <Summary shell={shell} view={view} />;
    case 'papers':
      return <Papers shell={shell} view={view} />;
    case 'health':
      return <Health shell={shell} view={view} />;
    case 'empty':
      return <Empty shell={shell} view={view} />;
  }
};

export const App = ({ shell }: { readonly shell: Shell }) => {
  const { secretariat, route, view, shown } = shell.state;
  const tab = tabOf(route ?? { at: 'board' });
  const panel = secretariat ? { role: 'tabpanel' as const, 'aria-labelledby': `tab-${tab}` } : {};
  return (
    <div class="sb">
      {secretariat && (
        <nav>
          <Tabs selected={tab} onOpen={(at) => void shell.go({ at })} />
        </nav>
      )}
      <main class="main">
        <div id="screen" class="main" {...panel}>
          {view === null ? <Loading shell={shell} /> : <Screen key={shown} shell={shell} view={view} />}
        </div>
      </main>
    </div>
  );
};
