import { describe, expect, it } from 'vitest';
import { change, lines } from '../../test/contract/notes.ts';
import { emptyHead } from '../record/chain.ts';
import { answerLate, checkedAppend, decided, placeOf } from './append.ts';

const key = { tenant: 'main', deal: 'd' };
const empty = () => new Map((['shared', 'agent'] as const).map((c) => [placeOf(key, c), emptyHead(c)]));

describe('appends decided one after another', () => {
  it('[R1] [R3] each stands on what those before it write', () => {
    const appends = [
      checkedAppend(key, 'p', [change('shared', 0, 'a', 'b')], 0),
      checkedAppend(key, 'p', [change('agent', 0, 'c'), change('shared', 1, 'c')], 0),
      checkedAppend(key, 'p', [change('shared', 2, 'd'), change('agent', 0, 'd')], 0),
    ];
    const [first, second, third] = decided(appends, empty(), 0);
    expect(second).toBeNull();
    expect(lines([...(first ?? []), ...(third ?? [])].map(({ event }) => event))).toEqual([
      'shared 1 a',
      'shared 2 b',
      'shared 3 d',
      'agent 1 d',
    ]);
  });
});

describe('an append tried again, since nobody knows whether it was written', () => {
  const append = checkedAppend(key, 'p', [change('shared', 0, 'a'), change('agent', 0, 'b')], 0);
  const [rows] = decided([append], empty(), 0);
  const own = (rows ?? []).map(({ event }) => event);

  it('[R2] is answered as written where its own events are there', () => {
    expect(answerLate(append, own)).toEqual({ ok: true, events: own });
    const [later] = decided([checkedAppend(key, 'q', [change('shared', 0, 'z')], 0)], empty(), 0);
    const since = [...own, ...(later ?? []).map(({ event }) => event)];
    expect(answerLate(append, since)).toEqual({ ok: true, events: own });
  });

  it('[R3] is a conflict where the same was written by somebody else', () => {
    const [others] = decided([checkedAppend(key, 'p', [change('shared', 0, 'a')], 0)], empty(), 0);
    const since = (others ?? []).map(({ event }) => event);
    expect(answerLate(append, since)).toEqual({ ok: false, since });
  });
});
