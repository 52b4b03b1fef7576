import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { appendContract } from './appends.ts';
import { documentContract } from './documents.ts';
import { edgeContract } from './edges.ts';
import { migrationContract } from './migrations.ts';
import { raceContract } from './races.ts';
import { readContract } from './reads.ts';

/**
 * What every store must do; one suite, run on each.
 *
 * [R1] A channel's versions count from 1 without a gap; each event holds the hash of the one before and its own, and is never
 *      dated before the one before.
 * [R2] An append writes to all of its channels or to none, and what is done `within` it stands or falls with it.
 * [R3] An append after another version than the channel's last writes nothing, and gives what its writer has not seen in the
 *      channels that it writes to: all of that and nothing else.
 * [R4] Of those who write after the same version at the same time, from whatever connection or process, one wins; the
 *      others get [R3].
 * [R5] The events of a channel come in order, from after a version on; channels one after another as they are named.
 * [R6] A head says where a channel ends; where nobody wrote, version 0.
 * [R7] The deals of a tenant come by id in the order of code points, a page at a time.
 * [R8] Documents are kept by their SHA-256, byte for byte, whatever their length; filed twice, they are kept once.
 * [R9] What could not be kept as it is, is refused before anything is written: text that is no Unicode or has a NUL, a name
 *      without a letter, a body that is none of its kind, one channel twice.
 * [R10] A record of an older version of the tables is brought to this one on opening, with all that it holds; one of a newer
 *      version is refused (IS101) and left as it is.
 * [R11] What is acknowledged is there after the store is closed and opened again, and after a crash (crash.slow.test.ts).
 * [R12] One tenant sees nothing of another: events, heads, deals, documents.
 * [R13] A store that cannot be opened says why and what to do (IS102, IS103), and never a password.
 * [R14] Transactions stand as if they had been run one after another; one that lost against another is run again.
 */
export function storeContract(name: string, place: () => Promise<Place>): void {
  describe(`the record on ${name}`, () => {
    const opened = new Opened(place);
    beforeAll(() => opened.begin());
    afterAll(() => opened.end());
    appendContract(opened);
    raceContract(opened);
    readContract(opened);
    documentContract(opened);
    edgeContract(opened);
    migrationContract(place);
  });
}

/** Where a record can be: an empty database, a path that is free. */
export interface Place {
  readonly where: string;
  /** Whatever SQL, past the store. */
  readonly sql: (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly remove: () => Promise<void>;
}

/** A record that the tests of a suite share, each with a deal of its own. */
export class Opened {
  private readonly place: () => Promise<Place>;
  private at: Place | null = null;
  private readonly stores: Store[] = [];
  private deals = 0;

  constructor(place: () => Promise<Place>) {
    this.place = place;
  }

  async begin(): Promise<void> {
    this.at = await this.place();
    await this.another();
  }

  async end(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    await this.at?.remove();
  }

  get store(): Store {
    const [first] = this.stores;
    if (first === undefined) throw new Error('the suite has not begun');
    return first;
  }

  /** One more opening of the same record, as another process would have it. */
  async another(clock?: () => number): Promise<Store> {
    if (this.at === null) throw new Error('the suite has not begun');
    const store = await openStore(this.at.where, clock);
    this.stores.push(store);
    return store;
  }

  /** A deal that nobody has written to. */
  key(): { readonly tenant: string; readonly deal: string } {
    this.deals += 1;
    return { tenant: 'main', deal: `deal-${String(this.deals).padStart(3, '0')}` };
  }
}
