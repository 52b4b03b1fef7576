import { expect, test } from 'vitest';
import { faultOfPassword, stolenIn } from './password-rule.ts';

const ann = ['ann.harper@northway.example', 'Ann Harper'];

test.each([
  ['short', 'eleven long', 'short'],
  ['eleven emoji', '😀😎🎈🎉🍀🌍🚀🐙🦊🌵🍉', 'short'],
  ['129 characters', 'correct horse '.repeat(10).slice(0, 129), 'long'],
  ['a megabyte', 'x'.repeat(1_000_000), 'long'],
  ['half a surrogate pair', `\ud800 and then some more`, 'text'],
  ['one letter', 'aaaaaaaaaaaa', 'common'],
  ['one unit', 'abcabcabcabc', 'common'],
  ['digits in order', '123456789012', 'common'],
  ['the alphabet backwards', 'zyxwvutsrqponm', 'common'],
  ['a row of the keyboard', 'qwertyuiop12', 'common'],
  ['a zigzag of the keyboard', '1q2w3e4r5t6y', 'common'],
  ['a word that all know, and a year', 'Password2026', 'common'],
  ['in disguise', 'P@ssw0rd1234!', 'common'],
  ['twice', 'letmeinletmein', 'common'],
  ['the program', 'inforce-inforce', 'common'],
  ['their name', 'AnnHarper1996', 'personal'],
  ['their address', 'northway.harper', 'personal'],
])('%s is not taken', (_, password, fault) => {
  expect(faultOfPassword(password, ann)).toBe(fault);
});

test.each([
  ['twelve characters', 'gravel-oboe7'],
  ['twelve emoji', '😀😎🎈🎉🍀🌍🚀🐙🦊🌵🍉🍇'],
  ['spaces at the ends count', ' gravel oboe '],
  ['small letters alone', 'vexillology kumquat'],
  ['128 characters', 'correct horse battery staple '.repeat(5).slice(0, 128)],
  ['a name within enough', 'ann keeps eleven gravel oboes'],
  ['another script', 'чёрная кошка спит'],
])('%s: taken', (_, password) => {
  expect(faultOfPassword(password, ann)).toBeNull();
});

test('what a list of stolen ones holds is not taken, whatever its capitals; what it holds within is', () => {
  const stolen = stolenIn('123456\r\nsleepyhollow\nRikitikitavi\n\n');
  expect([...stolen]).toEqual(['sleepyhollow', 'rikitikitavi']);
  for (const password of ['sleepyhollow', 'SleepyHollow', 'rikitikitavi']) {
    expect(faultOfPassword(password, ann, stolen)).toBe('common');
    expect(faultOfPassword(password, ann)).toBeNull();
  }
  expect(faultOfPassword('sleepyhollow kumquats', ann, stolen)).toBeNull();
});
