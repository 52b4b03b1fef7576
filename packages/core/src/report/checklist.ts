import type { Address, Fact } from '../deal/facts.ts';
import type { ConditionTerm, PartTerm, Requirement, Signatory } from '../deal/terms.ts';
import { type Day, isoDay } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import type { Asked } from './question.ts';
import { list, titleCase, titleOf, wrap, written } from './words.ts';

/** One line of a closing list: a condition, or one signature that a condition asks for. */
export interface ChecklistItem {
  readonly no: string;
  readonly section: Address;
  readonly condition: string;
  /** Who does it, or who can say that it is done. */
  readonly who: readonly string[];
  /** The last day on which it helps, `null` where none is stated. */
  readonly by: string | null;
  readonly status: 'done' | 'open' | 'not met';
  readonly done: string | null;
  /** The facts that speak of it. */
  readonly facts: readonly string[];
}

export interface Checklist {
  readonly agreement: string;
  readonly title: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly parts: readonly { readonly address: Address; readonly effective: Truth }[];
  readonly items: readonly ChecklistItem[];
}

/** The open facts under an instrument's effectiveness are its closing checklist; there is no second list [K4]. */
export function checklistOf(asked: Asked, agreement: string): Checklist {
  const parts = asked.bound.terms.parts.filter((part) => part.agreement === agreement);
  const conditions = asked.bound.terms.conditions.filter(({ address }) =>
    parts.some((part) => asks(part, address)),
  );
  return {
    agreement,
    title: titleOf(asked.deal, agreement),
    asOf: isoDay(asked.asOf),
    knownAt: isoDay(asked.knownAt),
    parts: parts.map(({ address }) => ({
      address,
      effective: valueOn(asked.reckoning.effective(address), asked.asOf),
    })),
    items: withoutRepeatedPages(
      conditions.flatMap((condition, i) => itemsOf(asked, condition, parts, String(i + 1))),
    ),
  };
}

/** A page that two conditions ask for is one page, listed under the first. */
function withoutRepeatedPages(items: readonly ChecklistItem[]): ChecklistItem[] {
  const pagesListed = new Set<string>();
  return items.filter(({ no, condition }) => {
    if (!no.includes('.')) return true;
    const isNew = !pagesListed.has(condition);
    pagesListed.add(condition);
    return isNew;
  });
}

function asks({ effect }: PartTerm, address: Address): boolean {
  return 'conditions' in effect && effect.conditions.includes(address);
}

function itemsOf(
  asked: Asked,
  condition: ConditionTerm,
  parts: readonly PartTerm[],
  no: string,
): ChecklistItem[] {
  const asking = parts.filter((part) => asks(part, condition.address));
  const day = dayAsked(asking, asked.asOf);
  const last = lastDay(asking);
  const value = valueOn(asked.reckoning.condition(condition.address), day);
  const speaking = asked.reckoning.seen.filter((fact) => speaksOf(fact, condition.address));
  const item: ChecklistItem = {
    no,
    section: condition.address,
    condition: titleOfCondition(asked, condition.address),
    who: condition.settledBy,
    by: last === null ? null : isoDay(last),
    status:
      value === 'yes' ? 'done' : value === 'open' ? 'open' : pending(asked, day, last) ? 'open' : 'not met',
    done: value === 'yes' ? (doneOn(speaking) ?? signedOn(asked, condition)) : null,
    facts: speaking.map(({ id }) => id),
  };
  return [item, ...condition.requires.flatMap((requirement) => pages(asked, requirement, item, day))];
}

/** Not yet met and still in time. */
function pending(asked: Asked, day: Day, last: Day | null): boolean {
  return last === null ? true : asked.asOf < last && day >= asked.asOf;
}

function dayAsked(parts: readonly PartTerm[], asOf: Day): Day {
  const fixed = parts.flatMap(({ effect }) => (effect.kind === 'fixed' ? [effect.on] : []));
  return fixed.length === 0 ? asOf : Math.min(asOf, ...fixed);
}

function lastDay(parts: readonly PartTerm[]): Day | null {
  const days = parts.flatMap(({ effect }) =>
    effect.kind === 'fixed'
      ? [effect.on]
      : effect.kind === 'first-day' && effect.outside !== null
        ? [effect.outside]
        : [],
  );
  return days.length === 0 ? null : Math.min(...days);
}

function speaksOf(fact: Fact, address: Address): boolean {
  switch (fact.kind) {
    case 'satisfied':
    case 'failed':
      return fact.of === address;
    case 'waived':
      return fact.condition === address;
    case 'paid':
      return fact.under === address;
    case 'delivered':
      return fact.what === address;
    default:
      return false;
  }
}

function doneOn(facts: readonly Fact[]): string | null {
  const days = facts.filter(({ kind }) => kind !== 'failed').map(({ on }) => on.by);
  return days.length === 0 ? null : isoDay(Math.max(...days));
}

/** Where signatures are all that is asked for: the day of the last of them. */
function signedOn({ reckoning }: Asked, { requires }: ConditionTerm): string | null {
  const agreements = requires.flatMap((requirement) =>
    requirement.kind === 'executed' ? [requirement.agreement] : [],
  );
  const signed = reckoning.seen.filter(
    (fact) => fact.kind === 'signed' && agreements.includes(fact.agreement),
  );
  return doneOn(signed);
}

/** One signature block per party, each counterpart tracked [E3]. */
function pages(asked: Asked, requirement: Requirement, item: ChecklistItem, day: Day): ChecklistItem[] {
  if (requirement.kind !== 'executed') return [];
  const parties = [...new Set(requirement.by.flatMap((who) => membersOf(asked, who)))];
  return parties.map((party, i): ChecklistItem => {
    const signed = asked.reckoning.seen.filter(
      (fact) =>
        fact.kind === 'signed' && fact.agreement === requirement.agreement && fact.parties.includes(party),
    );
    const value = valueOn(asked.reckoning.signed(requirement.agreement, party), day);
    const name = asked.deal.parties.find(({ id }) => id === party)?.name ?? party;
    return {
      no: `${item.no}.${i + 1}`,
      section: item.section,
      condition: `Signature page: ${name}`,
      who: [name],
      by: item.by,
      status: value === 'yes' ? 'done' : value === 'no' && item.status === 'not met' ? 'not met' : 'open',
      done: signed[0] === undefined ? null : isoDay(signed[0].on.by),
      facts: signed.map(({ id }) => id),
    };
  });
}

function membersOf({ bound }: Asked, who: Signatory): readonly string[] {
  if ('party' in who) return [who.party];
  const role = bound.terms.roles[who.role];
  if (role === undefined) return [];
  return role.kind === 'parties' ? role.parties : role.threshold.among;
}

/** The heading of the section, for finding [A1]. */
function titleOfCondition({ deal }: Asked, address: Address): string {
  const slash = address.indexOf('/');
  const paper = deal.agreements.find(({ id }) => id === address.slice(0, slash))?.paper;
  const heading =
    paper === null || paper === undefined ? null : headingAt(paper.agreement.root, address.slice(slash + 1));
  return heading === null ? address : titleCase(heading);
}

interface Headed {
  readonly path: string;
  readonly heading: string | null;
  readonly children: readonly Headed[];
}
function headingAt(node: Headed, path: string): string | null {
  if (node.path === path) return node.heading?.replace(/\.$/, '') ?? null;
  for (const child of node.children) {
    const found = headingAt(child, path);
    if (found !== null) return found;
  }
  return null;
}

export function printChecklist(report: Checklist): string {
  const lines = report.items.map(({ no, section, condition, who, by, status, done, facts }) => {
    const mark = status === 'done' ? '[x]' : status === 'open' ? '[ ]' : '[–]';
    const state = status === 'done' ? `done${done === null ? '' : ` ${written(done)}`}` : status;
    const due = by === null || status === 'done' ? '' : `, by ${written(by)}`;
    const whose = who.length === 0 || no.includes('.') ? '' : `; ${list(who)}`;
    const record = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    return wrap(
      `${mark} ${no.padEnd(4)} ${condition}${no.includes('.') ? '' : `, ${section}`}${whose}: ${state}${due}${record}`,
      no.includes('.') ? 4 : 2,
    );
  });
  const head = `Closing checklist: ${report.title}\nOn ${written(report.asOf)}, as known on ${written(report.knownAt)}.`;
  const none = 'No paper on file makes its effect depend on a condition.';
  return `${head}\n\n${lines.length === 0 ? none : lines.join('\n')}\n`;
}
