// What one run costs: service calls, which are what Google's time goes into, and CPU, which is ours.

import type { Host } from '../../host/host.ts';

export type Cost = { readonly calls: number; readonly cpu: number };

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const millis = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** CPU of this process while `act` runs, ms. */
const cpuOf = (act: () => unknown): number => {
  const before = process.cpuUsage();
  act();
  return millis(process.cpuUsage(before));
};

const callsOf = (host: Host): number => Object.values(host.calls()).reduce((sum, calls) => sum + calls, 0);

/** `act` on a new host each time, one run unmeasured: the median CPU and the most calls. */
export const cost = (times: number, host: () => Host, act: (host: Host, run: number) => unknown): Cost => {
  act(host(), 0);
  const runs = Array.from({ length: times }, (_unused, run) => {
    const own = host();
    const cpu = cpuOf(() => act(own, run + 1));
    return { cpu, calls: callsOf(own) };
  });
  return { cpu: median(runs.map(({ cpu }) => cpu)), calls: Math.max(...runs.map(({ calls }) => calls)) };
};

/** Median CPU of `act` without a host, ms. */
export const cpu = (times: number, act: () => unknown): number => {
  act();
  return median(Array.from({ length: times }, () => cpuOf(act)));
};
