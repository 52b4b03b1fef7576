import { type Channel, channels, type EventKind } from '../record/event.ts';

/** A view of a deal is named by the side that has it; `shared` sees what everybody sees. */
export type View = Channel;
export const views: readonly View[] = channels;

/** The channels that a view is the fold of. */
export const channelsOf = (view: View): readonly Channel[] =>
  view === 'shared' ? ['shared'] : ['shared', view];

/** Events that change no answer: words, and who may see. A side that has no others sees what everybody sees. */
const silent: ReadonlySet<EventKind> = new Set([
  'note-written',
  'person-added',
  'person-removed',
  'folder-imported',
]);
export const changesAnswers = (kind: EventKind): boolean => !silent.has(kind);
