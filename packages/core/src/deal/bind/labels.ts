import type { EffectivenessClause, WhenClause } from '../../clauses/clause.ts';
import type { Day } from '../../time/day.ts';
import type { Address } from '../facts.ts';
import { kebab, plainName, sameName } from '../names.ts';
import type { PaperContext } from './context.ts';

/** What a label of the paper stands for: a calendar day, or the day on which a part takes effect. */
export type Label = { readonly day: Day } | { readonly effectOf: Address } | { readonly when: WhenClause };
export type Labels = ReadonlyMap<string, Label>;

/**
 * "Effective Date" names its calendar day also when the conditions failed [E1]; where the text gives no calendar
 * day, it is the day on which its part takes effect.
 */
export function labelsOf(paper: PaperContext): Labels {
  const labels = new Map<string, Label>();
  const { dated } = paper.agreement;
  if (dated !== null)
    for (const name of ['date hereof', 'the date hereof', 'date of this Agreement'])
      labels.set(name, { day: dated });
  for (const clause of paper.all('effectiveness')) {
    // Of a day that reaches back from the day so named, the paper gives only the former.
    if (clause.label === null || (clause.day === null && clause.reachesBack !== null)) continue;
    labels.set(clause.label, labelOf(paper, clause));
  }
  for (const { label, span } of paper.all('suspension')) {
    if (label !== null && span.to !== null) labels.set(label.label, { when: span.to.when });
  }
  const given = Map.groupBy(paper.all('named-time'), ({ name }) => plainName(name.label));
  for (const [first, more] of given.values()) {
    // A name given twice, as where a file holds several instruments, is nobody's.
    if (first === undefined || more !== undefined) continue;
    const { at, name } = first;
    if (findLabel(labels, name.label) !== null || name.is.kind !== 'time') continue;
    const when = meant(paper, at, name.label, name.is.antecedents);
    if (when !== null) labels.set(name.label, when.kind === 'date' ? { day: when.day } : { when });
  }
  return labels;
}

/** Printed behind the last of several limbs, a label can name the time that they make together or that limb's alone [K5]. */
function meant(
  paper: PaperContext,
  at: string,
  label: string,
  antecedents: readonly WhenClause[],
): WhenClause | null {
  const [whole, last] = antecedents;
  if (whole === undefined || last === undefined) return whole ?? null;
  const together = whole.kind === 'latest' ? 'later of the limbs' : 'earlier of the limbs';
  const words = paper.words(last.words);
  const chosen = paper.settings.offer({
    id: kebab(label),
    place: paper.address(at),
    question: `Does "${label}" name the ${together}, or “${words}” alone?`,
    readings: [
      { reading: together, words: `"${label}" is the ${together}`, also: ['both limbs', 'earlier', 'later'] },
      {
        reading: 'the last limb alone',
        words: `"${label}" is “${words}”, whichever limb comes first`,
        also: ['narrow', 'last limb'],
      },
    ],
  });
  return chosen === together ? whole : last;
}

function labelOf(paper: PaperContext, clause: EffectivenessClause): Label {
  if (clause.day?.kind === 'date') return { day: clause.day.day };
  return { effectOf: paper.address(clause.parts[0] ?? '') };
}

/** A time that is a calendar day by the words alone; `null` where it turns on events. */
export function calendarDay(when: WhenClause | null, labels: Labels): Day | null {
  if (when?.kind === 'date') return when.day;
  if (when?.kind !== 'label') return null;
  const label = findLabel(labels, when.label);
  return label !== null && 'day' in label ? label.day : null;
}

export function findLabel(labels: Labels, name: string): Label | null {
  for (const [known, label] of labels) if (sameName(known, name)) return label;
  return null;
}
