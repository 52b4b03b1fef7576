/** How long to warm up, and how long to go on after that, in milliseconds; and at least how many rounds. */
export interface Effort {
  readonly warm: number;
  readonly least: number;
  readonly rounds: number;
}

/**
 * The median round in milliseconds of processor time, once the compiler has had its time. Processor time, of all threads of
 * this process, since what else a shared machine does is no work of the program's.
 */
export async function median(run: () => unknown, { warm, least, rounds }: Effort): Promise<number> {
  await timed(run, warm, 1);
  const times = await timed(run, least, rounds);
  return quantile(times, 0.5);
}

async function timed(run: () => unknown, least: number, rounds: number): Promise<number[]> {
  const times: number[] = [];
  const end = processorTime() + least;
  while (times.length < rounds || processorTime() < end) {
    const begun = processorTime();
    await run();
    times.push(processorTime() - begun);
  }
  return times;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function quantile(times: readonly number[], share: number): number {
  const ascending = times.toSorted((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}

export const write = (line = ''): void => void process.stdout.write(`${line}\n`);

/** `1,234,567`. */
export const whole = (n: number): string => Math.round(n).toLocaleString('en-US');

export function row(...cells: readonly string[]): void {
  write(
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(i === cells.length - 1 ? 36 : 20)))
      .join(''),
  );
}
