import type { Clause } from '../clauses/clause.ts';
import type { Deal } from '../deal/deal.ts';
import { inWords, pathInWords } from './words.ts';

/** The words of a term, found again in the paper that it was bound from. */
export interface Citation {
  /** `Section 1, waiver.txt:85`. */
  readonly place: string;
  /** Cut in the middle where they are long; `whole`: all of them. Both on one line. */
  readonly words: string;
  readonly whole: string;
  /** `null` where the paper's text is on file and the clause is not found. */
  readonly clause: Clause | null;
}

/** Of a term's id or address; `null` where no text is on file. */
export function citation(deal: Pick<Deal, 'agreements'>, id: string): Citation | null {
  const [agreement, path] = splitOnce(id.replace(/#\d+$/, ''));
  const paper = deal.agreements.find((each) => each.id === agreement)?.paper ?? null;
  if (paper === null || path === '') return null;
  const number = /#(\d+)$/.exec(id)?.[1] ?? null;
  const clause = clauseOf(paper.reading.clauses, path, number === null ? null : Number(number));
  if (clause === undefined)
    return { place: inWords(deal, `${agreement}/${path}`), words: '', whole: '', clause: null };
  const text = paper.agreement.source.text;
  const line = text.slice(0, clause.words.from).split('\n').length;
  const whole = text.slice(clause.words.from, clause.words.to).replaceAll(/\s+/g, ' ').trim();
  const place = `${pathInWords(clause.at)}, ${paper.file}:${line}`;
  return { place, words: shortened(whole), whole, clause };
}

function splitOnce(address: string): [string, string] {
  const slash = address.indexOf('/');
  return slash < 0 ? [address, ''] : [address.slice(0, slash), address.slice(slash + 1)];
}

/** Clauses whose terms are numbered within their provision, in the order of the text: `waiver/1#2` is the second. */
const NUMBERED: ReadonlySet<Clause['kind']> = new Set([
  'waiver',
  'compliance',
  'suspension',
  'forbearance',
  'consent',
  'amendment',
]);

/** The clause that a term was bound from: by its number, else what gives the part its effect, else what stands there. */
function clauseOf(clauses: readonly Clause[], path: string, number: number | null): Clause | undefined {
  const here = clauses.filter(({ at }) => at === path);
  if (number !== null) return here.filter(({ kind }) => NUMBERED.has(kind))[number - 1];
  return (
    here.find(({ kind }) => kind === 'condition' || kind === 'execution') ??
    clauses.find((clause) => clause.kind === 'effectiveness' && clause.parts.includes(path)) ??
    here.find(({ kind }) => kind !== 'recorded')
  );
}

/** The beginning and the end, cut between words. */
function shortened(plain: string): string {
  if (plain.length <= 180) return plain;
  const head = plain.slice(0, 120);
  const tail = plain.slice(-50);
  return `${head.slice(0, head.lastIndexOf(' '))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}
