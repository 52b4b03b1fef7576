import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { quantile } from '../measure.ts';

/** What events cost: how many come onto the disk in a second of the clock, and microseconds of processor time for one. */
export interface Cost {
  readonly perSecond: number;
  readonly micros: number;
}

/** `server`: the first process of a database that works in processes of its own; its children's time counts too. */
export async function costOf(count: number, run: () => Promise<void>, server: number | null): Promise<Cost> {
  const [begun, before] = [performance.now(), processorMicros(server)];
  await run();
  return {
    perSecond: (count / (performance.now() - begun)) * 1000,
    micros: (processorMicros(server) - before) / count,
  };
}

export const middle = (costs: readonly Cost[], of: (cost: Cost) => number): number =>
  quantile(costs.map(of), 0.5);

export function processorMicros(server: number | null): number {
  const { user, system } = process.cpuUsage();
  return user + system + (server === null ? 0 : microsOfChildren(server));
}

/** Linux counts in hundredths of a second; where there is no /proc, a server's time is not counted. */
function microsOfChildren(parent: number): number {
  try {
    return readdirSync('/proc').reduce(
      (sum, name) => sum + (/^\d+$/.test(name) ? micros(name, parent) : 0),
      0,
    );
  } catch {
    return 0;
  }
}

function micros(pid: string, parent: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything: state, parent, …, time in the program, time in the system.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[1]) === parent ? (Number(fields[11]) + Number(fields[12])) * 10_000 : 0;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
