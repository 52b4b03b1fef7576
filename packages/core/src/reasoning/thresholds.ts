import type { PartyId } from '../deal/facts.ts';
import type { Threshold } from '../deal/terms.ts';
import {
  add,
  compare,
  floorZero,
  integer,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from '../money/rational.ts';
import type { Day } from '../time/day.ts';
import { combine, valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { type Register, Walk } from './register.ts';
import type { Signatures } from './signatures.ts';
import { all, any, dayByDay, NO, type TruthLine } from './truth-lines.ts';
import type { World } from './world.ts';

/** [E2] Signed by enough of the principal outstanding. */
export function reached(world: World, agreement: string, threshold: Threshold): TruthLine {
  const registers = threshold.of.map((id) => world.register(id));
  const signatures = world.signatures(agreement);
  const unknown = (): TruthLine => amongUnknown(signatures, threshold);
  if (threshold.bySeries)
    return all(registers.map((r) => (r.kept ? measured(signatures, threshold, [r]) : unknown())));
  return registers.length > 0 && registers.every((r) => r.kept)
    ? measured(signatures, threshold, registers)
    : unknown();
}

/** Holders of all of it, in amounts that nobody recorded: only all or none of them decides. */
function amongUnknown(signatures: Signatures, { among, without }: Threshold): TruthLine {
  const lines = among.filter((party) => !without.includes(party)).map((party) => signatures.of(party));
  if (lines.length === 0) return NO;
  return combine(
    all(lines),
    any(lines),
    (everyone, anyone): Truth => (everyone === 'yes' ? 'yes' : anyone === 'no' ? 'no' : 'open'),
  );
}

function measured(signatures: Signatures, threshold: Threshold, registers: readonly Register[]): TruthLine {
  const days = [...signatures.days];
  for (const { entries, issued } of registers) {
    for (const entry of entries) days.push(entry.on.by);
    if (issued !== null) days.push(issued);
  }
  const count = new Count(signatures, threshold, registers);
  return dayByDay(days, (day) => count.on(day));
}

/** Principal counted by whose it is, while the days go by. */
class Count {
  private readonly signatures: Signatures;
  private readonly threshold: Threshold;
  private readonly series: readonly Series[];
  private readonly numerator: Rational;
  private readonly denominator: Rational;

  constructor(signatures: Signatures, threshold: Threshold, registers: readonly Register[]) {
    this.signatures = signatures;
    this.threshold = threshold;
    this.series = registers.map((register) => ({ walk: new Walk(register), votes: [] }));
    this.numerator = integer(threshold.share.numerator);
    this.denominator = integer(threshold.share.denominator);
  }

  on(day: Day): Truth {
    let most = ZERO;
    for (const { walk } of this.series) {
      walk.to(day);
      most = add(most, floorZero(subtract(walk.outstandingOn(day), walk.total)));
    }
    // Before anybody has signed, none of what is accounted for counts.
    return most === ZERO && day < this.signatures.first && this.numerator !== ZERO
      ? 'no'
      : this.counted(day, most);
  }

  private counted(day: Day, unaccounted: Rational): Truth {
    let least = ZERO;
    let most = unaccounted;
    let whole = unaccounted;
    for (const { walk, votes } of this.series) {
      for (let i = 0; i < walk.holders.length; i++) {
        const vote = (votes[i] ??= this.voteOf(walk.holders[i] as PartyId));
        if (vote === LEFT_OUT) continue;
        const amount = walk.amounts[i] as Rational;
        whole = add(whole, amount);
        const has = valueOn(vote, day);
        if (has === 'yes') least = add(least, amount);
        if (has !== 'no') most = add(most, amount);
      }
    }
    if (compare(whole, ZERO) === 0) return 'no';
    if (this.meets(least, whole)) return 'yes';
    return this.meets(most, whole) ? 'open' : 'no';
  }

  private voteOf(holder: PartyId): TruthLine {
    return this.threshold.without.includes(holder) ? LEFT_OUT : this.signatures.of(holder);
  }

  /** Exact: two thirds is 2/3, and more than is not at least [E2]. */
  private meets(part: Rational, whole: Rational): boolean {
    const difference = compare(multiply(part, this.denominator), multiply(whole, this.numerator));
    return this.threshold.at === 'more' ? difference > 0 : difference >= 0;
  }
}

/** A register, and the signatures of its holders in the order in which it names them. */
interface Series {
  readonly walk: Walk;
  readonly votes: TruthLine[];
}

/** Not a vote against: not counted at all. */
const LEFT_OUT: TruthLine = { days: [], values: ['no'] };
