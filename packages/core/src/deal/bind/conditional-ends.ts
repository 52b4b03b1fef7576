import type { ExtensionClause, PermanenceClause, WaiverClause, WhenClause } from '../../clauses/clause.ts';
import { sameName } from '../names.ts';
import type { Ending, When } from '../terms.ts';
import { isAlone } from './conditions.ts';
import type { PaperContext } from './context.ts';
import type { Ends, LastTime } from './ends.ts';
import { ownEnd, speaksOf } from './grants.ts';

type Conditional = ExtensionClause | PermanenceClause;

/**
 * Extensions and permanence of the waivers of a paper [W5]. One that does not fit the end that the waiver has moves
 * nothing, and that is said: the engine has one extension of one stated day, and asks for permanence on the last day.
 */
export class ConditionalEnds {
  private readonly paper: PaperContext;
  private readonly ends: Ends;
  private readonly fitted = new Set<Conditional>();

  constructor(paper: PaperContext, ends: Ends) {
    this.paper = paper;
    this.ends = ends;
  }

  of(clause: WaiverClause, last: LastTime): Pick<Ending, 'extended' | 'permanentIf'> {
    const extension = this.only(
      this.paper.all('extension').filter((one) => this.extends(one, clause) && statedDays(last.when) === 1),
    );
    const permanence = this.only(
      this.paper
        .all('permanence')
        .filter(
          (one) => speaksOf(this.paper, one.of, this.paper, clause) && this.isLastDay(one.on, last, clause),
        ),
    );
    return {
      extended: extension && {
        to: extension.to,
        if: this.paper.address(extension.condition.at),
        by: extension.by,
      },
      permanentIf: permanence && this.paper.address(permanence.condition.at),
    };
  }

  /** Those that fit no waiver: a person has to see to them. */
  reportUnfitted(): void {
    for (const one of [...this.paper.all('extension'), ...this.paper.all('permanence')]) {
      if (this.fitted.has(one)) continue;
      const words = this.paper.words(one.words);
      this.paper.presume(
        one.at,
        `“${words}” fits no end of a waiver that was read in ${this.paper.id}; it moves none, and what follows is for a person to state`,
      );
    }
  }

  private only<C extends Conditional>(all: readonly C[]): C | null {
    const [one, more] = all;
    if (one === undefined || more !== undefined || !isAlone(this.paper, one.condition)) return null;
    this.fitted.add(one);
    return one;
  }

  private extends({ of }: ExtensionClause, clause: WaiverClause): boolean {
    if (!('time' in of)) return speaksOf(this.paper, of, this.paper, clause);
    const told = this.ends.toldOf(clause).map(({ to }) => to);
    return [ownEnd(clause), ...told].some((to) => to !== null && this.names(of.time, to.when, 0));
  }

  /** Whether a time is, or is made of, the one that has this name. */
  private names(label: string, when: WhenClause, depth: number): boolean {
    if (depth > 5) return false;
    const named = this.paper.all('named-time').flatMap(({ name }) => (name.is.kind === 'time' ? [name] : []));
    const behind = named.find((name) => sameName(name.label, label))?.is;
    const meant = behind?.kind === 'time' ? behind.antecedents[0]?.words : undefined;
    if (meant !== undefined && meant.from === when.words.from && meant.to === when.words.to) return true;
    if (when.kind === 'earliest' || when.kind === 'latest')
      return when.of.some((one) => this.names(label, one, depth + 1));
    if (when.kind !== 'label') return false;
    if (sameName(when.label, label)) return true;
    const inner = named.find((name) => sameName(name.label, when.label))?.is;
    const [time] = inner?.kind === 'time' ? inner.antecedents : [];
    return time !== undefined && this.names(label, time, depth + 1);
  }

  /** Asked on the last day: the words must name it, and it must still belong to the waiver. */
  private isLastDay(on: WhenClause, last: LastTime, clause: WaiverClause): boolean {
    const own = ownEnd(clause)?.when.words;
    const same = own !== undefined && own.from === on.words.from && own.to === on.words.to;
    return last.included && (same || JSON.stringify(this.ends.when(on)) === JSON.stringify(last.when));
  }
}

/** Days that the words state; an extension moves each, so it can be of one alone. */
function statedDays(when: When): number {
  switch (when.kind) {
    case 'day':
      return 1;
    case 'earliest':
    case 'latest':
      return when.of.reduce((sum, one) => sum + statedDays(one), 0);
    case 'after':
      return statedDays(when.of);
    default:
      return 0;
  }
}
