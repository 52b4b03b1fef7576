import type { EndClause, SpanPhrase, WaiverClause, WhenClause } from '../../clauses/clause.ts';
import type { Ending, When } from '../terms.ts';
import { ConditionalEnds } from './conditional-ends.ts';
import type { PaperContext } from './context.ts';
import { type Ended, type Grant, ownEnd, speaksOf } from './grants.ts';
import type { Labels } from './labels.ts';
import { whenOf } from './times.ts';

type To = NonNullable<SpanPhrase['to']>;
type Then = Ending['then'];

/** A last time, and whether its day still belongs to the span. */
export interface LastTime {
  readonly when: When;
  readonly included: boolean;
}

/** When the grants of a paper end: by their own words, and by sentences that tell of their end [W5]. */
export class Ends {
  private readonly paper: PaperContext;
  private readonly labels: Labels;
  private readonly grants: readonly Grant[];
  private readonly conditional: ConditionalEnds;

  constructor(paper: PaperContext, labels: Labels, grants: readonly Grant[]) {
    this.paper = paper;
    this.labels = labels;
    this.grants = grants;
    this.conditional = new ConditionalEnds(paper, this);
  }

  when(when: WhenClause): When {
    return whenOf(this.paper, this.labels, this.grants, when);
  }

  /** What sentences of their own say of the end of a grant. */
  toldOf(clause: Ended): readonly EndClause[] {
    return this.paper.all('end').filter(({ of }) => speaksOf(this.paper, of, this.paper, clause));
  }

  ending(clause: WaiverClause): Ending | null {
    const last = this.lastTime(clause);
    if (last === null) return null;
    return { ...last, then: this.then(clause), ...this.conditional.of(clause, last) };
  }

  /** Whichever of the ends comes first; one that is told twice is one. */
  lastTime(clause: Ended): LastTime | null {
    const own = ownEnd(clause);
    const told = this.toldOf(clause).flatMap(({ at, to }) => (to === null ? [] : [{ at, to }]));
    const all = [...(own === null ? [] : [{ at: clause.at, to: own }]), ...told].map(({ at, to }) => ({
      at,
      to,
      when: this.when(to.when),
    }));
    const distinct = Map.groupBy(all, ({ when }) => JSON.stringify(when));
    const times = [...distinct.values()].flatMap((same): LastTime[] => {
      const said = same.find(({ to }) => to.included !== null) ?? same[0];
      return said === undefined ? [] : [{ when: said.when, included: this.included(said.at, said.to) }];
    });
    return firstOf(times);
  }

  /** "Until" and "to" a day: usage is divided, and a setting decides [T2]. */
  included(at: string, to: To): boolean {
    if (to.included !== null) return to.included;
    const words = this.paper.words(to.when.words);
    const chosen = this.paper.settings.offer({
      id: 'until',
      place: this.paper.address(at),
      question: `Is the day of “${words}” itself included?`,
      readings: [
        {
          reading: 'the day is excluded',
          words: `the last day is the day before ${words}`,
          also: ['excluded', 'no', 'exclusive', 'excludes the day'],
        },
        {
          reading: 'the day is included',
          words: `the last day is ${words}`,
          also: ['included', 'yes', 'inclusive', 'includes the day'],
        },
      ],
    });
    return chosen === 'the day is included';
  }

  /** From the end or from the original day: as the words say; where they do not, or say both, a setting decides. */
  private then(clause: WaiverClause): Then {
    const said = [clause.ends?.then ?? 'unstated', ...this.toldOf(clause).map(({ then }) => then)];
    const stated = new Set(said.flatMap((then) => (then === 'unstated' ? [] : [then])));
    const [only, more] = [...stated];
    return only !== undefined && more === undefined ? only : this.reach(clause.at);
  }

  /** What comes back at the end: the words do not say whether from the end or from the original day [W5]. */
  private reach(at: string): Then {
    const chosen = this.paper.settings.offer({
      id: 'reinstatement-reach',
      place: this.paper.address(at),
      question:
        'When the waiver ends, is the default continuing again from the end, or as if it had never been waived?',
      readings: [
        {
          reading: 'prospective',
          words: 'it is continuing again from the end of the waiver',
          also: ['from the end'],
        },
        {
          reading: 'retroactive',
          words: 'it has been continuing without interruption from its original day',
          also: ['from its original date', 'reaches back'],
        },
      ],
    });
    return chosen === 'retroactive' ? 'retroactive' : 'prospective';
  }

  /** Sentences that tell of an end of nothing that was read here: they end nothing, and that is said. */
  reportUnattached(granting: readonly Ended[]): void {
    this.conditional.reportUnfitted();
    const known = new Set(granting.flatMap((clause) => this.toldOf(clause)));
    for (const end of this.paper.all('end')) {
      if (known.has(end)) continue;
      const words = this.paper.words(end.words);
      this.paper.presume(
        end.at,
        `“${words}” is not of a waiver, a suspension or a forbearance that was read in ${this.paper.id}, or of only some of what one covers; nothing ends by it`,
      );
    }
  }
}

/** The earliest of several; those whose day is included end with the day after it. */
function firstOf(times: readonly LastTime[]): LastTime | null {
  const [only, ...more] = times;
  if (only === undefined || more.length === 0) return only ?? null;
  const all = times.every(({ included }) => included);
  const of = times.map(({ when, included }) => (included && !all ? dayAfter(when) : when));
  return { when: { kind: 'earliest', of }, included: all };
}

/** What hangs on another's end runs through that one's last day either way. */
function dayAfter(when: When): When {
  switch (when.kind) {
    case 'earliest':
    case 'latest':
      return { ...when, of: when.of.map(dayAfter) };
    case 'end-of':
      return when;
    default:
      return { kind: 'after', of: when, count: 1, unit: 'days' };
  }
}
