import { expect, test } from 'vitest';
import { channelOf, keeps, type Role, roles, sees, sideOf, writes } from './roles.ts';

test.each<[Role, string, string, string]>([
  // role, sees, writes, where it stands that one came
  ['company', 'shared company', 'shared company', 'company'],
  ['company-counsel', 'shared company', 'shared company', 'company'],
  ['holders', 'shared holders', 'shared holders', 'holders'],
  ['holders-counsel', 'shared holders', 'shared holders', 'holders'],
  ['agent', 'shared agent', 'shared agent', 'agent'],
  ['auditor', 'shared company holders agent', '', 'shared'],
  ['viewer', 'shared', '', 'shared'],
])('%s sees %s and writes %s', (role, seen, written, channel) => {
  expect(sees(role).join(' ')).toBe(seen);
  expect(writes(role).join(' ')).toBe(written);
  expect(channelOf(role)).toBe(channel);
});

const added = (role: Role) => roles.filter((each) => keeps({ role, keeper: true }, each)).join(' ');

test('nobody writes where they do not see', () => {
  for (const role of roles)
    expect(writes(role).filter((channel) => !sees(role).includes(channel))).toEqual([]);
});

test('a keeper adds nobody who would see what the keeper does not', () => {
  for (const role of roles) {
    for (const other of roles.filter((each) => keeps({ role, keeper: true }, each))) {
      expect(sees(other).filter((channel) => !sees(role).includes(channel))).toEqual([]);
      expect(sideOf(role)).not.toBeNull();
    }
    expect(roles.filter((other) => keeps({ role, keeper: false }, other))).toEqual([]);
  }
});

test('a keeper of a side adds that side, its counsel, and viewers', () => {
  expect(added('holders-counsel')).toBe('holders holders-counsel viewer');
  expect(added('agent')).toBe('agent viewer');
  expect(added('auditor')).toBe('');
});
