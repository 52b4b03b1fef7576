import type { Draft } from '../record/event.ts';
import type { Conflict, Store, Written } from '../store/store.ts';
import type { Context } from './context.ts';
import {
  addToDeal,
  type Changed,
  type DealOf,
  dealsOf,
  found,
  type NewMember,
  type Page,
  removeFromDeal,
  roleOn,
} from './membership.ts';
import type { Noted } from './noted.ts';
import { type Created, createPerson, type NewPerson, people, type Person, setDisabled } from './people.ts';
import type { OnDeal, Role } from './roles.ts';
import { endSessions, type OpenSession, sessionsOf, viewerOfSession, type Which } from './sessions.ts';
import { type SignedIn, signIn } from './sign-in.ts';
import {
  createToken,
  type NewToken,
  revokeToken,
  type Token,
  type TokenMade,
  tokensOf,
  viewerOfToken,
} from './tokens.ts';
import type { Viewer } from './viewer.ts';

export interface AccessOptions {
  /** Whose record; `main` where there is one house. */
  readonly tenant?: string;
  readonly clock?: () => number;
  /** For the program's log. */
  readonly note?: (what: Noted) => void;
}

/** Who may come in, and what they may see. */
export class Access {
  private readonly context: Context;

  constructor(store: Store, options: AccessOptions = {}) {
    const { tenant = 'main', clock = Date.now, note = () => {} } = options;
    this.context = { store, tenant, clock, note };
  }

  get tenant(): string {
    return this.context.tenant;
  }

  // Coming in.

  /** `from` is the client's address. The answer is the same for an unknown person and a wrong password. */
  signIn(email: string, password: string, from: string): Promise<SignedIn> {
    return signIn(this.context, email, password, from);
  }

  viewerOfSession(secret: string): Promise<Viewer | null> {
    return viewerOfSession(this.context, secret);
  }

  viewerOfToken(secret: string): Promise<Viewer | null> {
    return viewerOfToken(this.context, secret);
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

  createToken(viewer: Viewer, given: NewToken): Promise<TokenMade> {
    return createToken(this.context, viewer, given);
  }

  tokensOf(viewer: Viewer): Promise<readonly Token[]> {
    return tokensOf(this.context, viewer);
  }

  revokeToken(viewer: Viewer, id: string): Promise<boolean> {
    return revokeToken(this.context, viewer, id);
  }

  // People.

  createPerson(viewer: Viewer, given: NewPerson): Promise<Created> {
    return createPerson(this.context, viewer, given);
  }

  /** `null`: not an administrator. */
  people(viewer: Viewer, page: Page): Promise<readonly Person[] | null> {
    return people(this.context, viewer, page);
  }

  setDisabled(viewer: Viewer, person: string, disabled: boolean): Promise<boolean> {
    return setDisabled(this.context, viewer, person, disabled);
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
  ): Promise<Written | Conflict | null> {
    return found(this.context, viewer, deal, role, drafts);
  }

  addToDeal(viewer: Viewer, deal: string, given: NewMember): Promise<Changed> {
    return addToDeal(this.context, viewer, deal, given);
  }

  removeFromDeal(viewer: Viewer, deal: string, person: string): Promise<Changed> {
    return removeFromDeal(this.context, viewer, deal, person);
  }
}
