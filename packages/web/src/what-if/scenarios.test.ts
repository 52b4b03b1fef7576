import { expect, test } from 'vitest';
import { scenarioNote, scenariosOf } from './scenarios.ts';

const kept = (channel: string, name: string, facts: readonly Record<string, unknown>[], at: string) => ({
  id: at,
  at,
  by: 'ann',
  ...scenarioNote(channel, name, facts),
});
const step = { on: '1996-11-12', occurred: 'waiver/1(a)' };

test('the latest scenario of a name counts; without facts it was dropped', () => {
  const notes = [
    kept('shared', 'Senior step', [step], '1'),
    kept('shared', 'Senior step', [step, { on: '1996-11-13', terminated: { agreement: 'npa' } }], '2'),
    kept('shared', 'Other', [step], '3'),
    kept('shared', 'Other', [], '4'),
  ];
  expect(scenariosOf(notes).map(({ name, facts }) => [name, facts.length])).toEqual([['Senior step', 2]]);
});

test('one side’s scenario and everybody’s of the same name are two', () => {
  const notes = [kept('shared', 'Same', [step], '1'), kept('holders', 'Same', [], '2')];
  expect(scenariosOf(notes).map(({ channel }) => channel)).toEqual(['shared']);
});

test('what is no scenario is none: other notes, other words under the name', () => {
  const note = { id: '1', at: '1', by: 'ann', channel: 'shared' };
  expect(
    scenariosOf([
      { ...note, about: 'waiver/4.5', text: '[]' },
      { ...note, about: 'what-if/Words', text: 'not JSON' },
      { ...note, about: 'what-if/Numbers', text: '[1]' },
    ]),
  ).toEqual([]);
});
