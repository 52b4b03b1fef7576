import type { Day } from '../../time/day.ts';
import type { Presumption, PresumptionKind, Query, Question, SettingId } from '../proof.ts';
import { type Found, keyText } from './record.ts';

/** Days of which a step needs an earlier step to speak. */
export interface Need {
  readonly question: Question;
  readonly from: Day;
  readonly through: Day;
  /** It is enough that the value is not *yes*. */
  readonly isBound: boolean;
}

/** What a step under way rests on. */
export class Draft {
  readonly clauses = new Set<string>();
  readonly settings = new Set<SettingId>();
  private readonly put = new Map<string, Query>();
  private readonly taken = new Map<string, Presumption>();
  private readonly wanted = new Map<string, Need[]>();

  clause(id: string): void {
    this.clauses.add(id);
  }
  query(found: Found): void {
    this.put.set(`${found.kind} ${found.of}`, {
      kind: found.kind,
      of: found.of,
      found: found.facts.map((f) => f.id),
    });
  }
  presume(kind: PresumptionKind, of: string): void {
    this.taken.set(`${kind} ${of}`, { kind, of });
  }
  setting(id: SettingId): void {
    this.settings.add(id);
  }
  need(question: Question, from: Day, through: Day, isBound = false): void {
    const key = `${keyText(question)}${isBound ? ' bound' : ''}`;
    this.wanted.set(key, [...(this.wanted.get(key) ?? []), { question, from, through, isBound }]);
  }

  /** Of several ways to show the same, that which names least beside what is named already. */
  cheapest<T>(ways: readonly T[], cite: (way: T, scratch: Draft) => void): T | undefined {
    const costs = ways.map((way) => {
      const scratch = new Draft();
      cite(way, scratch);
      return scratch.costBeside(this);
    });
    return ways[costs.indexOf(Math.min(...costs))];
  }

  private costBeside(other: Draft): number {
    return (
      unlike(this.clauses, (c) => other.clauses.has(c)) +
      unlike(this.settings, (s) => [...other.settings].some((o) => o === s)) +
      unlike(this.put.keys(), (q) => other.put.has(q)) +
      unlike(this.taken.keys(), (p) => other.taken.has(p)) +
      this.needs.filter((need) => !other.covers(need)).reduce((sum, need) => sum + costOf(need), 0)
    );
  }

  private covers(need: Need): boolean {
    const key = `${keyText(need.question)}${need.isBound ? ' bound' : ''}`;
    return (this.wanted.get(key) ?? []).some((own) => own.from <= need.from && need.through <= own.through);
  }

  get queries(): readonly Query[] {
    return [...this.put.values()];
  }
  get presumes(): readonly Presumption[] {
    return [...this.taken.values()];
  }

  /** Overlapping needs of one question are one. */
  get needs(): readonly Need[] {
    return [...this.wanted.values()].flatMap(merged);
  }
}

function merged(needs: readonly Need[]): Need[] {
  const out: Need[] = [];
  for (const need of needs.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last === undefined || need.from > last.through + 1) out.push(need);
    else out[out.length - 1] = { ...last, through: Math.max(last.through, need.through) };
  }
  return out;
}

/** A long stretch costs a little more than one day of it. */
const costOf = (need: Need): number => 1 + (need.through - need.from) * 1e-9;

const unlike = (mine: Iterable<string>, has: (name: string) => boolean): number =>
  [...mine].filter((name) => !has(name)).length;
