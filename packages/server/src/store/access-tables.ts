/** Who may come in, and what they may see. Kept apart from the log: people and secrets are changed and taken away. */
export interface AccessTables {
  person: PersonTable;
  session: SessionTable;
  token: TokenTable;
  link: LinkTable;
  membership: MembershipTable;
  attempt: AttemptTable;
  document_read: DocumentReadTable;
}

/** Key: tenant, id. Unique: tenant, email_folded; tenant, issuer, subject. */
export interface PersonTable {
  tenant: string;
  id: string;
  email: string;
  /** As e-mail addresses are compared: case aside. */
  email_folded: string;
  name: string;
  /** A hash in PHC form; `null`: none was set. */
  password: string | null;
  issuer: string | null;
  subject: string | null;
  /** 1 or 0, as are all such below: SQLite has no truth values. */
  administrator: number;
  disabled: number;
  created: string;
}

/** Key: tenant, secret (a digest). */
export interface SessionTable {
  tenant: string;
  secret: string;
  id: string;
  person: string;
  created: string;
  seen: string;
  idle_expiry: string;
  expiry: string;
}

/** Key: tenant, secret (a digest). */
export interface TokenTable {
  tenant: string;
  secret: string;
  id: string;
  person: string;
  name: string;
  /** Separated by spaces. */
  scopes: string;
  /** A JSON list of deals; `null`: all that the person is on. */
  deals: string | null;
  created: string;
  expiry: string;
  used: string | null;
}

/** Key: tenant, secret (a digest). A link is good for one use. */
export interface LinkTable {
  tenant: string;
  secret: string;
  person: string;
  by: string;
  expiry: string;
}

/** Key: tenant, deal, person. */
export interface MembershipTable {
  tenant: string;
  deal: string;
  person: string;
  role: string;
  keeper: number;
}

/** Failed sign-ins, counted. Key: tenant, what (a digest of the account, the address, or both). */
export interface AttemptTable {
  tenant: string;
  what: string;
  failures: number;
  last: string;
  /** When the next attempt is heard. */
  open: string;
}

/** Who had which document. Key: tenant, deal, id. */
export interface DocumentReadTable {
  tenant: string;
  deal: string;
  id: string;
  sha256: string;
  person: string;
  role: string;
  via: string;
  credential: string;
  at: string;
}
