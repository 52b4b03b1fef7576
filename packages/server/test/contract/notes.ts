import { emptyHead, hashOf } from '../../src/record/chain.ts';
import type { Channel, Draft, Recorded } from '../../src/record/event.ts';
import type { Change, Conflict, Written } from '../../src/store/store.ts';

/** The plainest event there is. */
export const note = (text: string): Draft => ({ kind: 'note-written', body: { about: null, text } });

export const change = (channel: Channel, after: number, ...texts: readonly string[]): Change => ({
  channel,
  after,
  drafts: texts.map(note),
});

/** `shared 1 one`: what matters of an event, on a line. */
export const lines = (events: readonly Recorded[]): string[] =>
  events.map((event) => `${event.channel} ${event.version} ${textOf(event)}`);

export const textOf = (event: Recorded): string =>
  event.kind === 'note-written' ? event.body.text : event.kind;

/** How it went: the lines written, or `conflict` and the lines that the writer had not seen. */
export const outcome = (result: Written | Conflict): string[] =>
  result.ok ? lines(result.events) : ['conflict', ...lines(result.since)];

/** [R1] Everything that is wrong with a channel as a chain; `[]` for a sound one. */
export function faults(events: readonly Recorded[]): string[] {
  let before = { ...emptyHead('shared') };
  const found: string[] = [];
  for (const event of events) {
    const { hash, ...rest } = event;
    if (event.version !== before.version + 1) found.push(`${event.version} follows ${before.version}`);
    if (event.previous !== before.hash) found.push(`${event.version} is not chained to ${before.version}`);
    if (event.at < before.at) found.push(`${event.version} is dated before ${before.version}`);
    if (hashOf(rest) !== hash) found.push(`${event.version} has another hash`);
    before = event;
  }
  return found;
}
