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
