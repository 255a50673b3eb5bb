// Chance that can be had again: the same seed draws the same numbers. For scenarios whose order is thrown.

export type Dice = {
  /** A whole number from 0 to `below` − 1. */
  readonly under: (below: number) => number;
  readonly oneOf: <T>(items: readonly [T, ...T[]]) => T;
};

const STEP = 0x6d2b79f5;

/** Mulberry32: 32 bits of state are enough for some hundred throws. */
const drawer = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + STEP) >>> 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const diceOf = (seed: number): Dice => {
  const draw = drawer(seed);
  const under = (below: number): number => Math.floor(draw() * below);
  return { under, oneOf: ([first, ...rest]) => [first, ...rest][under(rest.length + 1)] ?? first };
};
