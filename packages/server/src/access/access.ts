import type { Draft } from '../record/event.ts';
import type { Conflict, Store, Within, Written } from '../store/store.ts';
import { type Arrival, isLocal } from './address.ts';
import { viewerAtTerminal } from './at-terminal.ts';
import { addByAddress } from './by-address.ts';
import type { Also, Context } from './context.ts';
import { signInByIssuer } from './issuer-sign-in.ts';
import {
  createLink,
  type FirstPerson,
  firstLink,
  type Link,
  linkAtTerminal,
  type LinkUsed,
  useFirstLink,
  useLink,
} from './links.ts';
import { localViewer } from './local.ts';
import {
  addToDeal,
  type Changed,
  type DealOf,
  dealsOf,
  found,
  type Joining,
  joiningAs,
  type NewMember,
  type Page,
  removeFromDeal,
  roleOn,
} from './membership.ts';
import type { Noted } from './noted.ts';
import {
  type Created,
  createPerson,
  emailOf,
  type NewPerson,
  people,
  type Person,
  setDisabled,
  signOutPerson,
} from './people.ts';
import { IssuerFault } from './oidc/ask.ts';
import { Issuer, type IssuerConfig, type Returned } from './oidc/issuer.ts';
import { type DocumentRead, noteRead, type ReadsPage, readsOf } from './reads.ts';
import type { OnDeal, Role } from './roles.ts';
import {
  endReplaced,
  endSessions,
  type OpenSession,
  sessionsOf,
  type Use,
  viewerOfSession,
  type Which,
} from './sessions.ts';
import {
  changePassword,
  type PasswordChange,
  type PasswordChanged,
  type SignedIn,
  signIn,
} from './sign-in.ts';
import { sweep, sweepEvery } from './throttle.ts';
import {
  createToken,
  type NewSecret,
  type NewToken,
  revokeToken,
  type Token,
  type TokenMade,
  tokensOf,
  viewerOfToken,
} from './tokens.ts';
import type { Scope, Viewer } from './viewer.ts';

export interface AccessOptions {
  /** Whose record; `main` where there is one house. */
  readonly tenant?: string;
  readonly clock?: () => number;
  /** For the program's log. */
  readonly note?: (what: Noted) => void;
  /** Where people sign in elsewhere. */
  readonly issuer?: IssuerConfig;
  /** Lets whoever sits at this machine in without signing in, in this role on every deal. Off where it is left out. */
  readonly local?: Role;
  /** Passwords that nobody may choose, in small letters. */
  readonly stolen?: ReadonlySet<string>;
}

/** Who may come in, and what they may see. */
export class Access {
  private readonly context: Context;
  private readonly issuer: Issuer | null;
  /** Its address; `null`: there is none to sign in at. */
  readonly issuerAt: string | null;
  private swept = 0;

  constructor(store: Store, options: AccessOptions = {}) {
    const { tenant = 'main', clock = Date.now, note = () => {}, local = null, issuer, stolen } = options;
    this.context = { store, tenant, clock, note, local, ...(stolen === undefined ? {} : { stolen }) };
    this.issuer = issuer === undefined ? null : new Issuer(issuer, clock);
    this.issuerAt = issuer?.issuer ?? null;
  }

  get tenant(): string {
    return this.context.tenant;
  }

  /** What the local viewer is on every deal; `null` for everybody else, who is on the deals that they were added to. */
  localRole({ via }: Viewer): Role | null {
    return via === 'local' ? this.context.local : null;
  }

  // Coming in.

  /** `from` is the client's address. The answer is the same for an unknown person and a wrong password. */
  async signIn(email: string, password: string, from: string): Promise<SignedIn> {
    await this.sweep();
    return signIn(this.context, email, password, from);
  }

  /** What has ended is taken away, once an hour at most. */
  private async sweep(): Promise<void> {
    const now = this.context.clock();
    if (now - this.swept < sweepEvery) return;
    this.swept = now;
    await sweep(this.context);
  }

  /** `secret` for the browser's cookie, `url` for where to send it. `null`: there is no issuer, or it does not answer. */
  async beginAtIssuer(): Promise<{ readonly secret: string; readonly url: string } | null> {
    try {
      return (await this.issuer?.begin()) ?? null;
    } catch (error) {
      if (error instanceof IssuerFault) return null;
      throw error;
    }
  }

  /** `secret` is that of the cookie, which is used up. */
  async signInByIssuer(secret: string, returned: Returned, from: string): Promise<SignedIn> {
    if (this.issuer === null) return { ok: false, wait: 0 };
    return signInByIssuer(this.context, this.issuer, secret, returned, from);
  }

  /** By an administrator's link; sets the password. */
  useLink(secret: string, password: string, from: string): Promise<LinkUsed> {
    return useLink(this.context, secret, password, from);
  }

  /** The link to the first administrator, for the terminal of whoever starts the server; `null` once there is one. */
  firstLink(): Promise<Link | null> {
    return firstLink(this.context);
  }

  /** A link for somebody who is there already, for the same terminal. `null`: nobody who could come in. */
  linkAtTerminal(email: string): Promise<Link | null> {
    return linkAtTerminal(this.context, email);
  }

  useFirstLink(secret: string, given: FirstPerson, from: string): Promise<LinkUsed> {
    return useFirstLink(this.context, secret, given, from);
  }

  /** `null` unless it was asked for, and the request comes from this machine to this machine. */
  async viewerHere(arrival: Arrival): Promise<Viewer | null> {
    return this.context.local !== null && isLocal(arrival) ? localViewer(this.context) : null;
  }

  /** Ends the person's sessions and begins a new one. `from` as for signing in. */
  changePassword(viewer: Viewer, given: PasswordChange): Promise<PasswordChanged> {
    return changePassword(this.context, viewer, given);
  }

  viewerOfSession(secret: string, use: Use = 'act'): Promise<Viewer | null> {
    return viewerOfSession(this.context, secret, use);
  }

  /** Of the browser that has just been given another. */
  endReplaced(secret: string): Promise<void> {
    return endReplaced(this.context, secret);
  }

  viewerOfToken(secret: string): Promise<Viewer | null> {
    return viewerOfToken(this.context, secret);
  }

  /** For a program at the terminal of whoever has the record, as somebody of it. `null`: nobody who could come in. */
  viewerAtTerminal(who: string, scopes: readonly Scope[]): Promise<Viewer | null> {
    return viewerAtTerminal(this.context, who, scopes);
  }

  async signOut(viewer: Viewer, which: Which = 'this'): Promise<void> {
    const { store, note } = this.context;
    const sessions = await store.transaction((sql) => endSessions(this.context, sql, viewer, which));
    note({ what: 'signed-out', person: viewer.person, sessions });
  }

  sessionsOf(viewer: Viewer): Promise<readonly OpenSession[]> {
    return sessionsOf(this.context, viewer);
  }

  // Tokens for programs.

  /** Here and below, `also` is written in the same transaction, all or nothing. */
  createToken(viewer: Viewer, given: NewToken, also?: Also<NewSecret>): Promise<TokenMade> {
    return createToken(this.context, viewer, given, also);
  }

  tokensOf(viewer: Viewer): Promise<readonly Token[]> {
    return tokensOf(this.context, viewer);
  }

  revokeToken(viewer: Viewer, id: string): Promise<boolean> {
    return revokeToken(this.context, viewer, id);
  }

  // People.

  /** The viewer's own address. `null` for the local viewer, and for a program, which knows what it was told. */
  emailOf(viewer: Viewer): Promise<string | null> {
    return emailOf(this.context, viewer);
  }

  createPerson(viewer: Viewer, given: NewPerson, also?: Also<string>): Promise<Created> {
    return createPerson(this.context, viewer, given, also);
  }

  /** `null`: not an administrator. */
  people(viewer: Viewer, page: Page): Promise<readonly Person[] | null> {
    return people(this.context, viewer, page);
  }

  setDisabled(viewer: Viewer, person: string, disabled: boolean): Promise<boolean> {
    return setDisabled(this.context, viewer, person, disabled);
  }

  /** Ends every session of somebody; gives how many. `null`: not an administrator. */
  signOutPerson(viewer: Viewer, person: string): Promise<number | null> {
    return signOutPerson(this.context, viewer, person);
  }

  /** An invitation, or the way back in, for the administrator to hand over. `null`: may not, or nobody to invite. */
  createLink(viewer: Viewer, person: string, also?: Also<Link>): Promise<Link | null> {
    return createLink(this.context, viewer, person, also);
  }

  // Deals.

  /** `null` alike for a deal that is not there and one that the viewer is not on. */
  roleOn(viewer: Viewer, deal: string): Promise<OnDeal | null> {
    return roleOn(this.context, viewer, deal);
  }

  dealsOf(viewer: Viewer, page: Page): Promise<readonly DealOf[]> {
    return dealsOf(this.context, viewer, page);
  }

  /** Begins a deal with its first shared events. `null`: may not. */
  found(
    viewer: Viewer,
    deal: string,
    role: Role,
    drafts: readonly Draft[],
    also?: Within,
  ): Promise<Written | Conflict | null> {
    return found(this.context, viewer, deal, role, drafts, also);
  }

  /** Whoever brings a deal in, as the keeper of their side. `null`: may not. */
  joiningAs(viewer: Viewer, deal: string, role: Role): Joining | null {
    return joiningAs(this.context, viewer, deal, role);
  }

  addToDeal(viewer: Viewer, deal: string, given: NewMember, also?: Within): Promise<Changed> {
    const add = 'email' in given ? addByAddress : addToDeal;
    return add(this.context, viewer, deal, given, also);
  }

  removeFromDeal(viewer: Viewer, deal: string, person: string, also?: Within): Promise<Changed> {
    return removeFromDeal(this.context, viewer, deal, person, also);
  }

  // Who had which document.

  /** Before they, or their text, are handed out; `on` is what `roleOn` gave. */
  noteRead(viewer: Viewer, deal: string, on: OnDeal, ...documents: readonly string[]): Promise<void> {
    return noteRead(this.context, viewer, deal, on, documents);
  }

  /** `null`: may not see any. */
  readsOf(viewer: Viewer, deal: string, page: ReadsPage): Promise<readonly DocumentRead[] | null> {
    return readsOf(this.context, viewer, deal, page);
  }
}
