/** The whole public surface of `@inforce/server`; what is not named here may change without notice. */
export { Access, type AccessOptions } from './access/access.ts';
export {
  channelOf,
  isRole,
  keeps,
  type OnDeal,
  type Role,
  roles,
  sees,
  sideOf,
  writes,
} from './access/roles.ts';
export { allows, administers, isScope, type Scope, scopes, type Viewer } from './access/viewer.ts';
export { type AppParts, createApp } from './api/app.ts';
export { fillPortfolio } from './portfolio/fill.ts';
export type { Deals } from './mcp/deals.ts';
export { dealsInFolders } from './mcp/folders.ts';
export { dealsOfRecord } from './mcp/of-record.ts';
export { type Assisting, mcpServer } from './mcp/server.ts';
export { serveMcp } from './mcp/stdio.ts';
export { makeDeal } from './portfolio/make-deal.ts';
export { portfolio } from './portfolio/portfolio.ts';
export { type AskedOfPortfolio, everyDeal, type Order, orders, type Visible } from './portfolio/question.ts';
export { type View, views } from './portfolio/views.ts';
export { visibleTo } from './portfolio/visible-to.ts';
export { type GoingOn, goOnWorking, workAll, type Worker, workOnce } from './portfolio/worker.ts';
export { publishedDescription } from './api/published.ts';
export { serve, type Served, type Serving } from './api/serve.ts';
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
export { type Altered, alteredIn, findingOf } from './record/altered.ts';
export { exportFolder, type FolderFiles } from './record/export-folder.ts';
export { headFile, logFile } from './record/folder-names.ts';
export { isPrivateKey, newKey, readHead, type SignedHead, signHeads } from './record/head-file.ts';
export { type Imported, importFolder, type Importing } from './record/import-folder.ts';
export {
  type Finding,
  linesOf,
  readLog,
  verifyDeal,
  verifyEvents,
  verifyFiles,
  verifyHead,
} from './record/verify.ts';
export { etagOf } from './record/etag.ts';
export { type Entry, fold, type Folded, type Idle, type Noted } from './record/fold.ts';
export { publishedRecordSchemas } from './record/schema.ts';
export { inWords, namesIn } from './record/in-words.ts';
export { draftsOfDocument, draftsOfFacts, type Filing, historyOf, keptUnder } from './record/recording.ts';
export { openDeal, type OpenedDeal, type Opening } from './record/open-deal.ts';
export { recordErrors } from './record/record-problem.ts';
export { write, type WriteResult, type Writing } from './record/write.ts';
export { backup, type Copied, restore } from './store/backup.ts';
export { openStore } from './store/open.ts';
export type { Change, Conflict, DealKey, Store, Within, Written } from './store/store.ts';
export { StoreError } from './store/store-error.ts';
export { version } from './version.ts';
