import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { answers, rules } from './expectations.ts';
import { type Report, table } from './many.ts';

const DEALS = 5000;

/** Four minutes on a core of one's own; more where other work is going on. */
export const PATIENCE_MS = 1_800_000;

export interface Agreement extends Report {
  readonly undecided: readonly string[];
  readonly unanswered: readonly string[];
}

/** The report on one half of a run. */
export async function agreement(half: number): Promise<Agreement> {
  const base = seedBase();
  const report = await askedElsewhere(base + half * DEALS);
  print(base, half, report);
  return {
    ...report,
    undecided: rules.filter((rule) => !report.rules.has(rule)),
    unanswered: answers.filter((answer) => !report.answers.has(answer)),
  };
}

/** The oracle answers questions by asking others, some tens of thousands deep: it needs a stack of its own. */
const STACK_MB = 512;

async function askedElsewhere(base: number): Promise<Report> {
  const worker = new Worker(new URL('./ask-about-many.ts', import.meta.url), {
    workerData: { base, deals: DEALS },
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const [report] = await once(worker, 'message');
  return report;
}

/** The same deals in every run, so that a run can be repeated, unless the environment names others (`INFORCE_SEED=12345`). */
function seedBase(): number {
  return Number(process.env['INFORCE_SEED'] ?? '1996');
}

function print(base: number, half: number, report: Report): void {
  process.stdout.write(
    [
      `INFORCE_SEED=${base}: ${report.deals} random deals from ${base + half * DEALS}, passed over: ${report.passedOver.join(', ') || 'none'}`,
      'How often each rule made a difference:',
      table(report.rules),
      'How often each answer came out (deals times questions times days):',
      table(report.answers),
      '',
    ].join('\n'),
  );
}
