import { performance } from 'node:perf_hooks';

/** Everyone gets as long to warm up. */
const WARM_UP_MS = 1500;

/** Runs for a while to warm up, then some rounds; the median in milliseconds. */
export async function median(rounds: number, run: () => unknown): Promise<number> {
  const until = performance.now() + WARM_UP_MS;
  do await run();
  while (performance.now() < until);
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

export const write = (line = ''): void => void process.stdout.write(`${line}\n`);

/** `1,234,567`. */
export const whole = (n: number): string => Math.round(n).toLocaleString('en-US');

export function row(...cells: readonly string[]): void {
  write(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(20))).join(''));
}
