// The state of a dialog and the one way to change it. It always shows the newest: an act that waits for an answer must not
// go on with an old one.

import { useRef, useState } from 'preact/hooks';

type Desk<State> = { readonly state: State; readonly set: (change: Partial<State>) => void };

export const useDesk = <State>(first: State): Desk<State> => {
  const newest = useRef(first);
  const [, draw] = useState(first);
  return {
    get state() {
      return newest.current;
    },
    set: (change) => {
      newest.current = { ...newest.current, ...change };
      draw(newest.current);
    },
  };
};
