/** What a program's token may be used for. A session may do whatever its person may. */
export const scopes = ['read', 'write', 'admin', 'calendar'] as const;
export type Scope = (typeof scopes)[number];
export const isScope = (text: string): text is Scope => scopes.some((each) => each === text);

/** Who asks: a person, and by which of the ways in. */
export interface Viewer {
  readonly tenant: string;
  /** The person's id: what stands in an event as `by`. */
  readonly person: string;
  readonly name: string;
  readonly via: 'session' | 'token' | 'local';
  /** The session's or the token's id, for the log and for signing out; it opens nothing. `local` for the local viewer. */
  readonly credential: string;
  /** `null`: not narrowed. */
  readonly scopes: ReadonlySet<Scope> | null;
  /** The deals that a token is narrowed to; `null`: not narrowed. */
  readonly deals: ReadonlySet<string> | null;
  /** May make people, links and the first keepers of a deal. */
  readonly administrator: boolean;
}

/**
 * A token to write or to administer is also one to read, and one to read is also one to have the calendar; no other scope
 * brings another with it. One for the calendar alone is one for nothing else.
 */
export const allows = (viewer: Viewer, scope: Scope): boolean =>
  viewer.scopes === null ||
  viewer.scopes.has(scope) ||
  ((scope === 'read' || scope === 'calendar') && [...viewer.scopes].some((each) => each !== 'calendar'));

export const administers = (viewer: Viewer): boolean => viewer.administrator && allows(viewer, 'admin');

export const reaches = (viewer: Viewer, deal: string): boolean =>
  viewer.deals === null || viewer.deals.has(deal);
