import { useQuery } from '@tanstack/react-query';
import { ApiError, ask } from '../api/api.ts';
import { list, text } from '../api/shapes.ts';

/** What one asks of all deals, in the order in which it worries. */
export const questions = [
  'event of default',
  'in default',
  'waived',
  'suspended',
  'expiring',
  'awaiting signatures',
] as const;
export type What = (typeof questions)[number];
export const orders = ['name', 'from', 'ends'] as const;
export type Order = (typeof orders)[number];

export interface PortfolioQuery {
  readonly asOf: string;
  readonly knownAt: string;
  readonly what: What | null;
  readonly within: number;
  readonly search: string;
  readonly order: Order;
  readonly after: string | null;
}

/** How a deal stands on the day: surely, or only for all that is known. */
export interface Standing {
  readonly what: What;
  readonly isOpen: boolean;
  readonly from: string;
  readonly through: string;
  readonly ends: string;
}

/** What standings rest on: a default, by the provision that it is under, or something that runs, by its place; in words. */
export interface Ground {
  readonly kind: string;
  readonly words: string;
  readonly of: readonly What[];
  readonly through: string;
}

export interface Row {
  readonly deal: string;
  readonly name: string;
  /** More is recorded than this row knows. */
  readonly isBehind: boolean;
  readonly isUnread: boolean;
  readonly standings: readonly Standing[];
  readonly grounds: readonly Ground[];
  readonly awaited: readonly { readonly agreement: string; readonly missing: readonly string[] }[];
}

export interface Portfolio {
  readonly deals: number;
  readonly counts: Readonly<Record<What, { readonly yes: number; readonly open: number }>>;
  readonly behind: number;
  /** The first of the deals of which more is recorded; one that was never worked out has no row yet. */
  readonly behindDeals: readonly string[];
  readonly unread: number;
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Asked again while rows are behind the record: they are being worked out. */
export function usePortfolio(query: PortfolioQuery) {
  return useQuery({
    queryKey: ['portfolio', query],
    queryFn: () => portfolioOf(query),
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.behind > 0 ? 3000 : false),
  });
}

async function portfolioOf({
  asOf,
  knownAt,
  what,
  within,
  search,
  order,
  after,
}: PortfolioQuery): Promise<Portfolio> {
  const query = {
    asOf,
    knownAt,
    what: what ?? undefined,
    expiring: String(within),
    search: search === '' ? undefined : search,
    order,
    after: after ?? undefined,
  };
  try {
    return portfolioFrom(await ask('/api/portfolio', { query }));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return onlyDeals(await ask('/api/deals'));
    throw error;
  }
}

const at = (of: unknown, key: string): unknown => Reflect.get(Object(of), key);
const number = (of: unknown, key: string): number => Number(at(of, key)) || 0;

function portfolioFrom(given: unknown): Portfolio {
  const counts = at(given, 'counts');
  const count = (what: What) => ({
    yes: number(at(counts, what), 'yes'),
    open: number(at(counts, what), 'open'),
  });
  const fresh = at(given, 'fresh');
  return {
    deals: number(given, 'deals'),
    counts: {
      'event of default': count('event of default'),
      'in default': count('in default'),
      waived: count('waived'),
      suspended: count('suspended'),
      expiring: count('expiring'),
      'awaiting signatures': count('awaiting signatures'),
    },
    behind: number(fresh, 'behind'),
    behindDeals: list(fresh, 'deals').map(String),
    unread: number(fresh, 'unread'),
    rows: list(given, 'rows').map(rowFrom),
    next: text(given, 'next') || null,
  };
}

function rowFrom(row: unknown): Row {
  const statements = list(row, 'statements');
  return {
    deal: text(row, 'deal'),
    name: text(row, 'name') || text(row, 'deal'),
    isBehind: at(row, 'behind') === true,
    isUnread: at(row, 'unread') === true,
    standings: list(row, 'standings').flatMap(standingFrom),
    grounds: statements.flatMap(groundFrom),
    awaited: statements.flatMap(awaitedFrom),
  };
}

/** What an address or an id is called; itself where the server does not say. */
const named = (statement: unknown, id: string): string => text(at(statement, 'names'), id) || id;

function groundFrom(statement: unknown): Ground[] {
  const [kind, row] = [text(statement, 'kind'), at(statement, 'row')];
  if (kind === 'signatures') return [];
  const isDefault = kind === 'default';
  const of = isDefault ? standingsOfDefault(row) : standingsOfRunning(kind);
  const words = named(statement, text(row, isDefault ? 'under' : 'address'));
  return [{ kind, words, of, through: text(row, 'through') }];
}

function standingsOfDefault(row: unknown): readonly What[] {
  const goesOn = text(row, 'continuing') !== 'no';
  return [
    ...(goesOn ? (['in default'] as const) : []),
    ...(goesOn && text(row, 'stage') !== 'default' ? (['event of default'] as const) : []),
    ...(text(row, 'waived') === 'no' ? [] : (['waived'] as const)),
  ];
}

const standingsOfRunning = (kind: string): readonly What[] =>
  kind === 'suspension' ? ['suspended', 'expiring'] : ['expiring'];

function awaitedFrom(statement: unknown): Row['awaited'] {
  if (text(statement, 'kind') !== 'signatures') return [];
  const row = at(statement, 'row');
  const missing = list(row, 'missing').map((party) => named(statement, String(party)));
  return [{ agreement: named(statement, text(row, 'agreement')), missing }];
}

function standingFrom(given: unknown): Standing[] {
  const what = questions.find((each) => each === at(given, 'what'));
  if (what === undefined) return [];
  const say = (key: string): string => text(given, key);
  return [
    { what, isOpen: say('is') === 'open', from: say('from'), through: say('through'), ends: say('ends') },
  ];
}

const none = { yes: 0, open: 0 };

/** A server that keeps no portfolio still says which deals there are. */
function onlyDeals(given: unknown): Portfolio {
  const rows = list(given, 'deals').map((deal) => rowFrom({ deal: text(deal, 'id') }));
  const counts = {
    'event of default': none,
    'in default': none,
    waived: none,
    suspended: none,
    expiring: none,
    'awaiting signatures': none,
  };
  return { deals: rows.length, counts, behind: 0, behindDeals: [], unread: 0, rows, next: null };
}
