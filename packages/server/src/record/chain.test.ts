import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { chained, emptyHead, hashOf, headAfter } from './chain.ts';

const note = (text: string) =>
  ({
    kind: 'note-written',
    body: { about: null, text },
    deal: 'd',
    id: 'i',
    at: '2026-01-02T00:00:00.000Z',
    by: 'p',
  }) as const;

describe('a chain', () => {
  it('[R1] gives each event the next version and the hash of the one before', () => {
    const first = chained(emptyHead('shared'), note('one'));
    const second = chained(headAfter(first), note('two'));
    expect([first.version, first.previous, second.version, second.previous]).toEqual([1, '', 2, first.hash]);
    expect(second.hash).toBe(hashOf(second));
  });

  it('[R1] the hash is that of the canonical text of all the rest', () => {
    const { hash, ...rest } = chained(emptyHead('agent'), { ...note('“é” 😀 \\'), by: 'A "B"', deal: 'd\n' });
    expect(hash).toBe(createHash('sha256').update(canonical(rest)).digest('hex'));
  });

  it('[R1] any change of an event is another hash', () => {
    const event = chained(emptyHead('shared'), note('one'));
    const changed = [
      { ...event, by: 'q' },
      { ...event, at: '2026-01-02T00:00:00.001Z' },
      { ...event, version: 2 },
      { ...event, channel: 'company' as const },
      { ...event, deal: 'e' },
      { ...event, previous: event.hash },
      { ...event, ...note('two') },
    ];
    for (const each of changed) expect(hashOf(each)).not.toBe(event.hash);
  });

  it('is never dated before what it follows, whatever the clock says', () => {
    const first = chained(emptyHead('shared'), note('one'));
    expect(chained(headAfter(first), { ...note('two'), at: '2025-01-01T00:00:00.000Z' }).at).toBe(first.at);
  });
});
