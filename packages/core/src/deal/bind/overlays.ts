import type { Clause, ForbearanceClause, SpanPhrase, SuspensionClause } from '../../clauses/clause.ts';
import { type Day, writtenDay } from '../../time/day.ts';
import type { Address } from '../facts.ts';
import { kebab } from '../names.ts';
import type {
  ComplianceWaiverTerm,
  OverlayTerm,
  RepresentationTerm,
  SuspensionTerm,
  WaiverTerm,
} from '../terms.ts';
import { type PaperContext, partHolding } from './context.ts';
import { addresses, defaultSet } from './defaults.ts';
import { Ends } from './ends.ts';
import { canEnd, type Grant } from './grants.ts';
import { byWordsAlone } from './ids.ts';
import { calendarDay, type Labels } from './labels.ts';

/** What the operative sentences of a paper do, each its own term [W1]. */
export interface Overlays {
  readonly waivers: WaiverTerm[];
  readonly compliance: ComplianceWaiverTerm[];
  readonly suspensions: SuspensionTerm[];
  readonly representations: RepresentationTerm[];
  readonly overlays: OverlayTerm[];
}

export function overlaysOf(
  paper: PaperContext,
  labels: Labels,
  parts: readonly Address[],
  grants: readonly Grant[],
): Overlays {
  const out: Overlays = {
    waivers: [],
    compliance: [],
    suspensions: [],
    representations: [],
    overlays: [],
  };
  const binder = new OverlayBinder(paper, labels, parts, grants);
  for (const clause of paper.clauses) binder.bind(clause, out);
  binder.ends.reportUnattached(paper.clauses.filter(canEnd));
  return out;
}

class OverlayBinder {
  private readonly paper: PaperContext;
  private readonly labels: Labels;
  private readonly parts: readonly Address[];
  readonly ends: Ends;

  constructor(paper: PaperContext, labels: Labels, parts: readonly Address[], grants: readonly Grant[]) {
    this.paper = paper;
    this.labels = labels;
    this.parts = parts;
    this.ends = new Ends(paper, labels, grants);
  }

  bind(clause: Clause, out: Overlays): void {
    switch (clause.kind) {
      case 'waiver':
        out.waivers.push({
          ...this.base(clause),
          from: calendarDay(clause.on, this.labels),
          covers: defaultSet(this.paper, this.labels, clause.defaults),
          ends: this.ends.ending(clause),
        });
        break;
      case 'compliance':
        if (this.isTold(clause)) out.compliance.push(this.compliance(clause));
        break;
      case 'suspension':
        out.suspensions.push(this.suspension(clause));
        break;
      case 'representation':
        out.representations.push(this.representation(clause));
        break;
      case 'forbearance': {
        const of = defaultSet(this.paper, this.labels, clause.defaults).flatMap(
          ({ provisions }) => provisions,
        );
        out.overlays.push({
          ...this.base(clause),
          kind: 'forbearance',
          ...this.span(clause),
          of,
        });
        break;
      }
      case 'consent':
        out.overlays.push({
          ...this.base(clause),
          kind: 'consent',
          from: null,
          to: null,
          toIncluded: true,
          of: addresses(this.paper, clause.provisions),
        });
        break;
      default:
        break;
    }
  }

  private base(clause: Clause): { id: string; address: Address; part: Address } {
    const address = this.paper.address(clause.at);
    return {
      id: this.paper.termId(clause),
      address,
      part: partHolding(this.parts, address) ?? this.paper.id,
    };
  }

  private from(from: SpanPhrase['from']): Day | null {
    const first = from === null ? null : calendarDay(from.when, this.labels);
    return first === null || from?.included !== false ? first : first + 1;
  }

  private span(clause: SuspensionClause | ForbearanceClause) {
    const last = this.ends.lastTime(clause);
    return {
      from: this.from(clause.span?.from ?? null),
      to: last?.when ?? null,
      toIncluded: last?.included ?? true,
    };
  }

  private isTold(clause: Extract<Clause, { kind: 'compliance' }>): boolean {
    const { described, of, at } = clause;
    if (of === 'right') return false;
    if (byWordsAlone(clause) && this.ends.toldOf(clause).length === 0) return true;
    const [words] = described;
    const says =
      words === undefined
        ? `the waiver of compliance in ${at} ends by its own words; what it covers is for a person to state as a clause`
        : `the waiver of compliance in ${at} reaches only so far as “${this.paper.words(words)}”; what it covers is for a person to state as a clause`;
    this.paper.presume(at, says);
    return false;
  }

  private compliance(clause: Extract<Clause, { kind: 'compliance' }>): ComplianceWaiverTerm {
    const last = this.ends.lastTime(clause);
    const day = last?.when.kind === 'day' ? last.when.day : null;
    return {
      ...this.base(clause),
      provisions: addresses(this.paper, clause.provisions),
      from: this.from(clause.span?.from ?? null),
      to: last === null || day === null ? null : day + (last.included ? 1 : 0),
      testDates: clause.testDates.length === 0 ? null : clause.testDates,
    };
  }

  private suspension(clause: SuspensionClause): SuspensionTerm {
    const base = this.base(clause);
    const provisions = addresses(this.paper, clause.provisions);
    this.offerLabel(clause, base.id, provisions);
    return { ...base, provisions, ...this.span(clause) };
  }

  /**
   * A label printed behind the last of several limbs can name that limb's day alone or the time that the limbs make
   * together. The span is the same either way; what differs is what can be argued from "after the Reinstatement
   * Date" while the two days lie apart.
   */
  private offerLabel(
    { at, label, span }: SuspensionClause,
    suspension: string,
    provisions: readonly Address[],
  ): void {
    const together = span.to?.when.kind;
    if (label === null || (together !== 'earliest' && together !== 'latest')) return;
    const days = label.antecedents.flatMap((when) => (when.kind === 'date' ? [when.day] : []));
    const [day] = days;
    if (day === undefined) return;
    const whole = together === 'earliest' ? 'earlier of the limbs' : 'later of the limbs';
    this.paper.settings.offer({
      id: kebab(label.label),
      place: this.paper.address(at),
      question: `Does "${label.label}" name the ${whole}, or ${writtenDay(day)} alone?`,
      readings: [
        {
          reading: whole,
          words: `"${label.label}" is the ${whole}`,
          also: [
            'earlier',
            'the earlier of the limbs',
            'earliest of the limbs',
            'earliest',
            'earlier of (a) and (b)',
            'the earlier',
            'both limbs',
            'the earlier of (a) and (b)',
            'earlier to occur',
          ],
        },
        {
          reading: `${writtenDay(day)} alone`,
          words: `"${label.label}" is ${writtenDay(day)}, whichever limb comes first`,
          also: labelAliases(day),
        },
      ],
      doubt: { suspension, until: day, provisions },
    });
  }

  private representation(clause: Extract<Clause, { kind: 'representation' }>): RepresentationTerm {
    const address = this.paper.address(clause.at);
    const agreement =
      clause.noDefault === null ? null : this.paper.actedOn(clause.noDefault.agreement, clause.words);
    const except =
      clause.noDefault === null ? [] : defaultSet(this.paper, this.labels, clause.noDefault.except);
    return {
      address,
      part: partHolding(this.parts, address) ?? this.paper.id,
      asOf: calendarDay(clause.asOf, this.labels),
      decides: agreement === null ? null : { agreement, except },
    };
  }
}

function labelAliases(day: Day): string[] {
  const written = writtenDay(day);
  return [
    written,
    `${written} only`,
    'limb (b) alone',
    "limb (b)'s date alone",
    "limb (b)'s day alone",
    'limb (b)',
    'limb (b) only',
    'the date of limb (b) alone',
    'the last limb alone',
    'the day alone',
    'the date alone',
    'limb b alone',
    'narrow',
  ];
}
