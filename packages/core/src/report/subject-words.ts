import type { Deal } from '../deal/deal.ts';
import { BEGINNING, END, type Step, type Subject } from '../proof/proof.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { effectInWords, instanceInWords } from './things.ts';
import { allInWords, inWords } from './words.ts';

export type Names = Pick<Deal, 'agreements' | 'parties' | 'facts' | 'calendar'>;

/** What a status is about, and what is said of it where it is so and where it is not. */
type Saying = readonly [about: string, so: string, notSo: string];

/** What a step of a proof says: `Section 6.3 of the Note Purchase Agreement is not in force on November 15, 1996`. */
export function sentence(deal: Names, step: Step): string {
  const says = plainly(deal, step);
  return says.slice(0, 1).toUpperCase() + says.slice(1);
}

function plainly(deal: Names, { subject, value, through }: Step): string {
  const when = `${given(deal, subject)}${daysInWords(subject, through)}`;
  const saying = sayingOf(deal, subject);
  if (typeof saying === 'string') return `${saying}${when}: ${value === '' ? 'none' : value}`;
  const [about, so, notSo] = saying;
  switch (value) {
    case 'yes':
      return `${about} ${so}${when}`;
    case 'no':
      return `${about} ${notSo}${when}`;
    case 'not yes':
      return `${about} ${notSo}, or that is open,${when}`;
    default:
      return `whether ${about} ${so}${when} is ${value}`;
  }
}

/** What was once so stays so: a signature of October 31 stands on November 15, and was not given then. */
const DONE: ReadonlySet<Subject['ask']> = new Set(['begun', 'signed', 'came', 'clocks', 'ended']);

/** ` on October 31, 1996`, ` as of October 31, 1996`, ` from … through …`. */
function daysInWords({ ask, day: from }: Subject, through: Day): string {
  if (from === through) return ` ${DONE.has(ask) ? 'as of' : 'on'} ${writtenDay(from)}`;
  const end = through >= END ? ' on' : ` through ${writtenDay(through)}`;
  if (from > BEGINNING) return ` from ${writtenDay(from)}${end}`;
  return through >= END ? ' always' : end;
}

function given(deal: Names, subject: Subject): string {
  if (!('given' in subject) || subject.given === null) return '';
  return ` (after giving effect to ${allInWords(deal, subject.given.parts)})`;
}

/** A string where the value is no yes or no. */
function sayingOf(deal: Names, subject: Subject): Saying | string {
  const instance = (id: string): string => instanceInWords(deal, id);
  switch (subject.ask) {
    case 'effective':
      return [inWords(deal, subject.part), 'is in effect', 'is not in effect'];
    case 'begun':
      return [inWords(deal, subject.part), 'has taken effect', 'has not taken effect'];
    case 'takes-effect':
      return `first and first certain day on which ${inWords(deal, subject.part)} takes effect, known`;
    case 'condition':
      return [`the condition in ${inWords(deal, subject.condition)}`, 'is met', 'is not met'];
    case 'requirement':
      return [
        `requirement ${subject.index + 1} of ${inWords(deal, subject.condition)}`,
        'is met',
        'is not met',
      ];
    case 'signed': {
      const name = deal.parties.find(({ id }) => id === subject.party)?.name ?? subject.party;
      const what = inWords(deal, subject.agreement);
      return [name, `has signed ${what}`, `has not signed ${what}`];
    }
    case 'in-force':
      return [inWords(deal, subject.provision), 'is in force', 'is not in force'];
    case 'suspended':
      return [effectInWords(deal, subject.suspension, 'suspension'), 'runs', 'does not run'];
    case 'came':
      return [
        `${limbInWords(subject.path)}the end of ${effectInWords(deal, subject.overlay)}`,
        'has come',
        'has not come',
      ];
    case 'over':
      return [effectInWords(deal, subject.overlay), 'is past its last day', 'is not past its last day'];
    case 'running':
      return [effectInWords(deal, subject.overlay), 'runs', 'does not run'];
    case 'arising':
      return [
        `non-compliance with ${inWords(deal, subject.provision)}`,
        'makes a Default',
        'makes no Default',
      ];
    case 'runs':
      return `first days of the non-compliance ${subject.breach}, known`;
    case 'exists':
      return [instance(subject.instance), 'exists', 'does not exist'];
    case 'begins':
      return `first and last day on which ${instance(subject.instance)} can have begun, known`;
    case 'clocks':
      return [`the days of grace of ${instance(subject.instance)}`, 'have run', 'have not run'];
    case 'ripe':
      return [instance(subject.instance), 'is an Event of Default', 'is not an Event of Default'];
    case 'ended':
      return [instance(subject.instance), 'is cured', 'is not cured'];
    case 'active':
      return [effectInWords(deal, subject.waiver, 'waiver'), 'stands', 'does not stand'];
    case 'waived':
      return [instance(subject.instance), 'is waived', 'is not waived'];
    case 'continuing':
      return [instance(subject.instance), 'is continuing', 'is not continuing'];
    case 'value':
      return inWords(deal, subject.address);
  }
}

function limbInWords(path: readonly number[]): string {
  return path.length === 0 ? '' : `limb ${path.map((i) => i + 1).join('.')} of `;
}
