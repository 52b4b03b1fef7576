import { cpus } from 'node:os';
import { InDuckDb } from './duckdb.ts';
import type { GeneratedDeal } from './generate.ts';
import { byInforce } from './inforce.ts';
import { byJsonLogic } from './json-logic.ts';
import { byJsonRules } from './json-rules.ts';
import { byRools } from './rools.ts';
import type { SevenTimelines } from './statuses.ts';

/** A program that computes the seven statuses. */
export interface Program {
  readonly name: string;
  /** It is too slow for more deals than these; its facts per second do not depend on how many there are. */
  readonly dealsMax: number;
  /** On how many processors it works; its processor time counts as if it kept all of them busy all the time. */
  readonly processors: number;
  answers(deals: readonly GeneratedDeal[]): Promise<readonly SevenTimelines[]>;
  /** What is measured; loading the facts is not. */
  ready(deals: readonly GeneratedDeal[]): Promise<() => unknown>;
}

type Compute = (deals: readonly GeneratedDeal[]) => SevenTimelines[] | Promise<SevenTimelines[]>;

function inProcess(name: string, dealsMax: number, compute: Compute): Program {
  return {
    name,
    dealsMax,
    processors: 1,
    answers: async (deals) => compute(deals),
    ready: async (deals) => () => compute(deals),
  };
}

const inDuckDb: Program = {
  name: 'DuckDB (SQL, all cores)',
  dealsMax: Infinity,
  processors: cpus().length,
  answers: async (deals) => {
    const database = await InDuckDb.of(deals);
    await database.reckon();
    const answers = await database.timelines(deals.length);
    database.close();
    return answers;
  },
  ready: async (deals) => {
    const database = await InDuckDb.of(deals);
    return () => database.reckon();
  },
};

export const inforce = inProcess('inforce', Infinity, byInforce);
export const peers: readonly Program[] = [
  inDuckDb,
  inProcess('json-logic-engine (compiled)', Infinity, byJsonLogic),
  inProcess('rools', 500, byRools),
  inProcess('json-rules-engine', 50, byJsonRules),
];
