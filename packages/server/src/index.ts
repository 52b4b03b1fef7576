/** The whole public surface of `@inforce/server`; what is not named here may change without notice. */
export { canonical, type Json } from './record/canonical.ts';
export { chained, emptyHead, type Head, hashOf, headAfter } from './record/chain.ts';
export {
  type Channel,
  channels,
  type Draft,
  type EventBody,
  type EventKind,
  eventKinds,
  isChannel,
  type Recorded,
} from './record/event.ts';
export { openStore } from './store/open.ts';
export type { Change, Conflict, DealKey, Store, Within, Written } from './store/store.ts';
export { StoreError } from './store/store-error.ts';
