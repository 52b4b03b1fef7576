import type { BoundInstruction } from '../deal/bind/instructions.ts';
import type { Paper } from '../deal/deal.ts';
import type { Address } from '../deal/facts.ts';
import type { Refusal } from '../instructions/refusal.ts';
import { resolve } from '../instructions/resolve.ts';
import { mapOf, type Step, type StepMap } from '../steps/step.ts';
import type { Day } from '../time/day.ts';
import type { Truth } from '../time/truth.ts';
import { wordingOf } from '../wording/from-agreement.ts';
import type { Wording } from '../wording/wording.ts';
import type { Asked } from '../report/question.ts';
import { asAmended } from './as-amended.ts';
import { effectOf } from './effect.ts';
import { gapsBefore } from './gaps.ts';
import { inOrder } from './order.ts';

/**
 * The text of an agreement on a day, as known on a day [A4]: the fold of the instructions in effect, in the order of their
 * effective days, then of execution, then of their place [W9].
 */
export interface Conformed {
  readonly agreement: string;
  /** `null`: no text of it is on file. */
  readonly wording: Wording | null;
  /** As it was signed. */
  readonly base: Wording | null;
  readonly applied: readonly Applied[];
  readonly notApplied: readonly NotApplied[];
}

export interface Applied {
  readonly instruction: BoundInstruction;
  /** The day from which it is so. */
  readonly from: Day;
  readonly step: Step;
  /** The steps behind it, for carrying its places into the text as it then stands. */
  readonly map: StepMap;
  readonly presumes: readonly string[];
}

export interface NotApplied {
  readonly address: Address;
  readonly instruction: BoundInstruction | null;
  readonly why:
    | 'not in effect'
    | 'open'
    | 'refused'
    | 'no text on file'
    | 'not understood'
    | 'not in this deal';
  readonly says: string;
  /** The text as it stands, or the words that were not understood. */
  readonly stands: string | null;
  /** The first day on which it may be in effect; `null`: none is known. */
  readonly from: Day | null;
}

/** The conformed text of one agreement of the deal. */
export function conform(asked: Asked, agreement: string): Conformed {
  return fold(asked, agreement, new Set());
}

/** `within`: the agreements whose text is being worked out, so that two that amend each other do not go round. */
export function fold(asked: Asked, agreement: string, within: ReadonlySet<string>): Conformed {
  const paper = paperOf(asked, agreement);
  const about = instructionsAbout(asked, agreement, within);
  const base = paper === null ? null : wordingOf(paper.agreement, agreement);
  const applied: Applied[] = [];
  const notApplied: NotApplied[] = [];
  let wording = base;
  for (const one of about) {
    const left = reasonAgainst(asked, one, wording);
    if (left !== null || wording === null || one.from === null) {
      notApplied.push(left ?? without(one));
      continue;
    }
    const { instruction, paper: author } = one;
    const source = author.agreement.source;
    const outcome = resolve(
      instruction.clause,
      { source, by: instruction.by, at: instruction.clause.at },
      wording,
    );
    if (outcome.kind === 'refused') {
      notApplied.push(refusedBy(one, outcome.refusal));
      continue;
    }
    const { step, presumes, after } = outcome;
    applied.push({ instruction, from: one.from, step, map: mapOf(step), presumes });
    wording = after;
  }
  return {
    agreement,
    wording,
    base,
    applied,
    notApplied: [...notApplied, ...notUnderstood(asked, agreement)],
  };
}

/** An instruction with its effect on the day asked about, and the paper that it stands in, as that then reads. */
export interface Effective {
  readonly instruction: BoundInstruction;
  readonly paper: Paper;
  readonly effective: Truth;
  readonly from: Day | null;
}

function instructionsAbout(
  asked: Asked,
  agreement: string,
  within: ReadonlySet<string>,
): readonly Effective[] {
  const inside = new Set([...within, agreement]);
  const ofDeal = asked.deal.agreements.flatMap(({ id }) => instructionsOf(asked, id, inside));
  const about = ofDeal.filter(({ instruction }) => instruction.target === agreement);
  return inOrder(
    asked,
    about.map((one) => ({ ...one, ...effectOf(asked, one.instruction) })),
  );
}

/** What an instrument instructs, by its own text as amended by then. */
function instructionsOf(
  asked: Asked,
  id: string,
  within: ReadonlySet<string>,
): readonly { readonly instruction: BoundInstruction; readonly paper: Paper }[] {
  const paper = paperOf(asked, id);
  const own = asked.bound.instructions.filter(({ by }) => by === id);
  if (paper === null || own.length === 0) return [];
  const isAmended = asked.bound.instructions.some(({ target, by }) => target === id && by !== id);
  if (!isAmended || within.has(id)) return own.map((instruction) => ({ instruction, paper }));
  return asAmended(fold(asked, id, within), own, paper);
}

function paperOf(asked: Asked, agreement: string): Paper | null {
  return asked.deal.agreements.find(({ id }) => id === agreement)?.paper ?? null;
}

function reasonAgainst(asked: Asked, one: Effective, wording: Wording | null): NotApplied | null {
  const { instruction, effective, from } = one;
  const common = { address: instruction.address, instruction, stands: null, from };
  if (effective === 'no')
    return { ...common, why: 'not in effect', says: 'It is not in effect on this day.' };
  if (effective === 'open') return { ...common, why: 'open', says: 'Whether it is in effect is open.' };
  if (wording === null) return without(one);
  const restated = gapsBefore(asked, instruction.target ?? '', instruction.by).find(
    ({ restates }) => restates,
  );
  if (restated === undefined) return null;
  const says = `It amends the text as ${restated.says}, which is not on file; it waits for it.`;
  return { ...common, why: 'no text on file', says };
}

function without({ instruction, from }: Effective): NotApplied {
  const says = 'The text that it amends is not on file; it waits for it.';
  return { address: instruction.address, instruction, stands: null, from, why: 'no text on file', says };
}

function refusedBy({ instruction, from }: Effective, { says, stands }: Refusal): NotApplied {
  return { address: instruction.address, instruction, from, why: 'refused', says, stands };
}

/** Sentences of instruments that speak of amending the agreement and were not understood. */
function notUnderstood(asked: Asked, agreement: string): readonly NotApplied[] {
  const amending = new Set(
    asked.bound.instructions.filter(({ target }) => target === agreement).map(({ by }) => by),
  );
  return asked.deal.agreements.flatMap(({ id, paper }) =>
    paper === null || (!amending.has(id) && !mentions(asked, paper, agreement))
      ? []
      : paper.reading.outcomes.flatMap((outcome) =>
          outcome.outcome === 'refused' && isAmending(paper, outcome.place)
            ? [
                {
                  address: outcome.at === '' ? id : `${id}/${outcome.at}`,
                  instruction: null,
                  why: 'not understood' as const,
                  says: `The sentence is not understood from “${paper.agreement.source.text
                    .slice(outcome.stopped.from, outcome.stopped.from + 40)
                    .replaceAll(/\s+/g, ' ')
                    .trim()}” on; ${outcome.expected} was expected.`,
                  stands: paper.agreement.source.text
                    .slice(outcome.place.from, outcome.place.to)
                    .replaceAll(/\s+/g, ' ')
                    .slice(0, 240),
                  from: null,
                },
              ]
            : [],
        ),
  );
}

function mentions(asked: Asked, paper: Paper, agreement: string): boolean {
  const stated = asked.deal.agreements.find((one) => one.paper === paper);
  return stated !== undefined && stated.id !== agreement && Object.values(stated.refers).includes(agreement);
}

const AMENDING =
  /\b(?:is|are|shall be|be)(?: hereby)?(?: further)? (?:amended|restated|deleted|replaced|inserted|added|renumbered|redesignated|modified|supplemented)\b|\bhereby (?:further )?(?:amend|restate|delete|replace|insert|add)\b|\bby (?:deleting|inserting|adding|replacing|substituting)\b/i;

/** Whether a sentence instructs, by its first words. */
function isAmending(paper: Paper, place: { readonly from: number; readonly to: number }): boolean {
  const opening = paper.agreement.source.text.slice(place.from, Math.min(place.to, place.from + 600));
  return AMENDING.test(opening.replaceAll(/\s+/g, ' '));
}
