import type { Recorded } from '../record/event.ts';

/** A row that is no event of this program: somebody else wrote into the record. Tells where, and what stands before it. */
export class NoEvent extends Error {
  readonly version: number;
  readonly before: readonly Recorded[];
  constructor(deal: string, channel: string, version: number, before: readonly Recorded[]) {
    super(`${deal}/${channel}/${version} is no event`);
    this.version = version;
    this.before = before;
  }
}
