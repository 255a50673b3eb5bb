// The time until the tabs close, counted here: a view says until when, the page's own clock says how long that is.

import { useEffect, useState } from 'preact/hooks';
import { SENTENCES, timeLeft } from '../../messages/sidebar-labels.ts';

const EVERY = 20_000;

type TimeLeftProps = { readonly until: number; readonly say: (left: string) => string };

export const TimeLeft = ({ until, say }: TimeLeftProps) => {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  const left = until - now;
  return <>{left > 0 ? say(timeLeft(left)) : SENTENCES.closedNow}</>;
};
