import { z } from 'zod';
import { errorCatalogue, type ErrorCode } from '../errors/catalogue.ts';
import { atEntry, type DealProblem } from './deal-problem.ts';
import type { Fact, OnDay } from './facts.ts';
import { problemsOfIssues } from './issues.ts';
import { factFile, type FactFile, type FactFileKind, factKinds, factsFile } from './schema.ts';

/** A fact and the entry that it was read from. */
export interface FactEntry {
  readonly fact: Fact;
  readonly file: string;
  readonly index: number;
}

export interface FactsRead {
  readonly entries: FactEntry[];
  readonly problems: DealProblem[];
  /** The ids of the entries that could not be read: who names one has made no second mistake. */
  readonly unread: readonly string[];
}

/**
 * The entries of a facts file, as parsed from YAML. An entry that cannot be read is left out and reported; the
 * others are read all the same. `before` entries stand earlier in the record, and ids count on from them.
 */
export function factsFromFile(file: string, raw: unknown, before: number): FactsRead {
  if (raw === null || raw === undefined) return { entries: [], problems: [], unread: [] };
  if (!Array.isArray(raw)) {
    const issues = factsFile.safeParse(raw).error?.issues ?? [];
    return { entries: [], problems: problemsOfIssues(file, issues, factsFile), unread: [] };
  }
  const entries: FactEntry[] = [];
  const problems: DealProblem[] = [];
  const unread: string[] = [];
  raw.forEach((given: unknown, index) => {
    const read = readEntry(file, given, index, `fact-${before + index + 1}`);
    if ('problems' in read) {
      problems.push(...read.problems);
      unread.push(...idOf(given));
    } else entries.push({ fact: read.fact, file, index });
  });
  return { entries, problems, unread };
}

function idOf(given: unknown): string[] {
  const id: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'id') : undefined;
  return typeof id === 'string' ? [id] : [];
}

function readEntry(
  file: string,
  given: unknown,
  index: number,
  id: string,
): { fact: Fact } | { problems: DealProblem[] } {
  const parsed = factFile.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] }));
    return { problems: problemsOfIssues(file, issues, z.array(factFile)) };
  }
  const complain = (code: ErrorCode, what: string, todo: string) => ({
    problems: [
      {
        code,
        severity: 'error' as const,
        file,
        where: atEntry([index]),
        what,
        why: errorCatalogue[code].why,
        todo,
      },
    ],
  });
  const said = factKinds.filter((kind) => parsed.data[kind] !== undefined);
  const [kind] = said;
  const sayings = said.length + (parsed.data.never === true ? 1 : 0);
  if (sayings > 1)
    return complain(
      'IF110',
      `This fact says ${sayings} things: ${said.join(', ')}.`,
      'Write each as a fact of its own.',
    );
  if (sayings === 0)
    return complain(
      'IF110',
      'This fact has a day but says nothing.',
      `Say what happened: one of ${factKinds.join(', ')}.`,
    );
  if (kind === undefined && parsed.data.corrects === undefined) {
    return complain(
      'IF112',
      'This withdraws a fact without naming it.',
      'Add "corrects: " with the id of the fact that never was.',
    );
  }
  const on = parsed.data.on ?? withdrawnOn(parsed.data);
  if (on === null)
    return complain('IF125', 'This fact does not say on which day it happened.', 'Add "on: 1996-10-31".');
  return { fact: factOf(parsed.data, kind ?? null, on, id) };
}

/** A withdrawal happens on the day the record learns of it. */
function withdrawnOn(entry: FactFile): OnDay | null {
  return entry.never === true && entry.known !== undefined ? { from: entry.known, by: entry.known } : null;
}

function factOf(entry: FactFile, kind: FactFileKind | null, on: OnDay, id: string): Fact {
  const base = {
    id: entry.id ?? id,
    on,
    known: entry.known ?? on.by,
    by: entry.by ?? 'not said',
    evidence: entry.evidence ?? null,
    corrects: entry.corrects ?? null,
  };
  return { ...base, ...contentOf(entry, kind) };
}

type Content = Fact extends infer F
  ? F extends Fact
    ? Omit<F, 'id' | 'on' | 'known' | 'by' | 'evidence' | 'corrects'>
    : never
  : never;

/** What the entry says, whichever kind it is. The reader has seen to it that there is exactly one. */
function contentOf(entry: FactFile, kind: FactFileKind | null): Content {
  return acts(entry) ?? breaches(entry) ?? conclusions(entry, kind) ?? register(entry) ?? { kind: 'never' };
}

function acts(entry: FactFile): Content | null {
  const { signed, released, notice, aware, delivered, paid, reported, terminated } = entry;
  if (signed) {
    return {
      kind: 'signed',
      agreement: signed.agreement,
      parties: signed.by,
      text: signed.text?.toLowerCase() ?? null,
      held: signed.held ?? false,
    };
  }
  if (released) return { kind: 'released', agreement: released.agreement, parties: released.by };
  if (notice)
    return {
      kind: 'notice',
      from: notice.from,
      to: notice.to,
      of: notice.of,
      received: notice.received ?? null,
    };
  if (aware) return { kind: 'aware', ...aware };
  if (delivered) return { kind: 'delivered', what: delivered.what, to: delivered.to ?? '' };
  if (paid) {
    const currency = paid.amount === undefined || paid.amount.unit === '' ? null : paid.amount.unit;
    return {
      kind: 'paid',
      amount: paid.amount?.value ?? null,
      currency,
      to: paid.to ?? null,
      under: paid.under,
    };
  }
  if (reported) return { kind: 'reported', ...reported };
  return terminated ? { kind: 'terminated', agreement: terminated.agreement } : null;
}

function breaches({ breach, cured, waived }: FactFile): Content | null {
  if (breach)
    return { kind: 'breach', of: breach.of, until: breach.until ?? null, stage: breach.stage ?? null };
  if (cured) return { kind: 'cured', breach: cured.breach };
  return waived ? { kind: 'waived', condition: waived.condition, parties: waived.by } : null;
}

function conclusions(entry: FactFile, kind: FactFileKind | null): Content | null {
  switch (kind) {
    case 'satisfied':
    case 'failed':
      return { kind, of: entry[kind] ?? '' };
    case 'occurred':
    case 'raised':
      return { kind, of: entry[kind] ?? '' };
    case 'untrue':
      return { kind, of: entry.untrue ?? '' };
    default:
      return null;
  }
}

function register({ holding, transferred, prepaid }: FactFile): Content | null {
  if (holding)
    return {
      kind: 'holding',
      instrument: holding.instrument,
      holder: holding.holder,
      amount: holding.amount.value,
    };
  if (transferred) return { kind: 'transferred', ...transferred, amount: transferred.amount.value };
  if (!prepaid) return null;
  return {
    kind: 'prepaid',
    instrument: prepaid.instrument,
    amount: prepaid.amount?.value ?? null,
    holder: prepaid.holder ?? null,
  };
}
