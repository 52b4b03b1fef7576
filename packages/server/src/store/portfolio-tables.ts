/**
 * Answers of many deals, kept as rows. All of it is derived from the log, can be thrown away and is made again from it.
 * Days are numbers as the core counts them, since they are compared by the million; an end that is open is a day that
 * lies past every date there is, so that no comparison has to think of nothing.
 */
export interface PortfolioTables {
  portfolio: PortfolioTable;
  status_row: StatusRowTable;
  standing: StandingTable;
  work: WorkTable;
}

/** A deal as one view of it was last worked out. Key: tenant, deal, view. */
export interface PortfolioTable {
  tenant: string;
  deal: string;
  view: string;
  name: string;
  /** The name as it is searched. */
  name_folded: string;
  /** Orders by name, then by deal, in the same way under every collation. */
  name_key: string;
  /** Whose rows are this view's: its own, or those of `shared` where nothing else that it sees makes a difference. */
  rows_view: string;
  /** The ends of the channels that the rows were worked out from. */
  heads: string;
  /** 1 where the deal as recorded could not be read, and has no rows. */
  unread: number;
}

/** One statement on the days [from_day, to_day), as known on [known_from, known_to). Key: tenant, deal, view, kind, subject, known_from, from_day. */
export interface StatusRowTable {
  tenant: string;
  deal: string;
  view: string;
  kind: string;
  subject: string;
  from_day: number;
  to_day: number;
  known_from: number;
  known_to: number;
  /** `yes`, `no`, `open`, or a value. */
  value: string;
  /** The row of the status report, as JSON. */
  statement: string;
}

/** Where a deal stands. Key: tenant, deal, view, standing, known_from, from_day. */
export interface StandingTable {
  tenant: string;
  deal: string;
  view: string;
  standing: string;
  truth: string;
  from_day: number;
  to_day: number;
  known_from: number;
  known_to: number;
  /** The first day on which something of what runs is over. */
  ends: number;
}

/**
 * What is to be worked out, a row for each deal, for good. The four numbers count what was written since the rows of that
 * view were worked out; `until` is the instant from which somebody may take it on. Key: tenant, deal.
 */
export interface WorkTable {
  tenant: string;
  deal: string;
  shared: number;
  company: number;
  holders: number;
  agent: number;
  owner: string;
  until: string;
  attempt: number;
}
