import { answers, rules } from './expectations.ts';
import { askAboutMany, type Report, table } from './many.ts';

const DEALS = 5000;

/** Two minutes on a core of one's own; more where other work is going on. */
export const PATIENCE_MS = 1_800_000;

interface Agreement extends Report {
  readonly undecided: readonly string[];
  readonly unanswered: readonly string[];
}

/** The report on one half of a run, worked out when first asked for. */
export function agreement(half: number): () => Agreement {
  let found: Agreement | null = null;
  return () => (found ??= workOut(half));
}

function workOut(half: number): Agreement {
  const base = seedBase();
  const report = askAboutMany(base + half * DEALS, DEALS);
  print(base, half, report);
  return {
    ...report,
    undecided: rules.filter((rule) => !report.rules.has(rule)),
    unanswered: answers.filter((answer) => !report.answers.has(answer)),
  };
}

/** The same deals in every run, so that a run can be repeated, unless the environment names others (`INFORCE_SEED=12345`). */
function seedBase(): number {
  return Number(process.env['INFORCE_SEED'] ?? '1996');
}

function print(base: number, half: number, report: Report): void {
  process.stdout.write(
    [
      `INFORCE_SEED=${base}: ${report.deals} random deals from ${base + half * DEALS}, ${report.passedOver} passed over, known to differ: ${report.known.join(', ') || 'none'}`,
      'How often each rule made a difference:',
      table(report.rules),
      'How often each answer came out (deals times questions times days):',
      table(report.answers),
      '',
    ].join('\n'),
  );
}
