import type { InstructedDocument, LabelledInstruction } from './labels.ts';

/** What a reader made of one operation on one target. */
export interface ReadStep {
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number];
  /** The amended document may be left out where the reader knows only one. */
  readonly target: { readonly agreement?: string; readonly provision: string };
  readonly operation: LabelledInstruction['operation'];
}

export interface InstructionScore {
  readonly document: string;
  readonly right: number;
  /** Each is a change of text that no label knows. */
  readonly wrong: readonly { readonly step: ReadStep; readonly why: string }[];
  /** Labels that no step answers: refused, or read wrongly. */
  readonly missed: readonly LabelledInstruction[];
}

/** Holds what was read in a document against its labels; a label answers for one step. */
export function scoreInstructions(
  { document, instructions }: InstructedDocument,
  steps: readonly ReadStep[],
): InstructionScore {
  const left = new Set(instructions);
  const wrong: InstructionScore['wrong'][number][] = [];
  // Of several labels that would do, the one that ends first: what ends later may be wanted by a later step.
  for (const step of steps.toSorted(byEnd)) {
    const label = [...left].toSorted(byEnd).find((one) => answers(one, step));
    if (label === undefined) wrong.push({ step, why: reason(instructions, step) });
    else left.delete(label);
  }
  return { document, right: instructions.length - left.size, wrong, missed: [...left] };
}

interface OnLines {
  readonly lines: readonly [number, number];
}

const byEnd = (a: OnLines, b: OnLines): number => a.lines[1] - b.lines[1] || a.lines[0] - b.lines[0];

const meet = (a: OnLines, b: OnLines): boolean => a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];

const answers = (label: LabelledInstruction, step: ReadStep): boolean =>
  meet(label, step) && label.operation === step.operation && sameTarget(label.target, step.target);

const sameTarget = (label: LabelledInstruction['target'], { agreement, provision }: ReadStep['target']) =>
  alike(label.provision, provision) && (agreement === undefined || alike(label.agreement, agreement));

/** "2.02 (b)" is 2.02(b), and a term is the same in capitals. */
const alike = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (words: string): string => words.replaceAll(/\s/g, '').toLowerCase();

function reason(labels: readonly LabelledInstruction[], step: ReadStep): string {
  const near = labels.filter((one) => meet(one, step));
  const said = [...new Set(near.map(({ operation, target }) => `${operation} ${target.provision}`))];
  return `labelled ${said.join(', ') || 'none'}, read ${step.operation} ${step.target.provision}`;
}

export interface InstructionTotals {
  readonly right: number;
  readonly wrong: number;
  readonly labelled: number;
  /** Right steps among all that were read; null where nothing was. */
  readonly precision: number | null;
  /** Labels met among all labels; null where there are none. */
  readonly recall: number | null;
}

export function instructionTotals(scores: readonly InstructionScore[]): InstructionTotals {
  const sum = (of: (one: InstructionScore) => number): number =>
    scores.reduce((total, one) => total + of(one), 0);
  const right = sum((one) => one.right);
  const wrong = sum((one) => one.wrong.length);
  const labelled = right + sum((one) => one.missed.length);
  return { right, wrong, labelled, precision: share(right, right + wrong), recall: share(right, labelled) };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** One line for people; the held-out set is told by this line alone. */
export function printInstructionTotals(name: string, scores: readonly InstructionScore[]): string {
  const { right, wrong, labelled, precision, recall } = instructionTotals(scores);
  const refused = Math.max(0, labelled - right);
  return `${name}: right ${right} of ${labelled}, not read ${refused}, wrong ${wrong}: precision ${percent(precision)}, recall ${percent(recall)}`;
}

const percent = (part: number | null): string => (part === null ? 'none' : `${Math.round(100 * part)}%`);
