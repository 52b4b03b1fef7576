import { expect, it } from 'vitest';
import { acknowledgements } from './trace.ts';

const kinds = { log: /-wal>/, acknowledgement: /^write\(1<.*"event / };
const lines = (...calls: readonly string[]) =>
  calls.map((call, i) => `${i % 2 === 0 ? 71 : 712} ${call}`).join('\n');

it('a sync counts only between the last write to the log and the acknowledgement', () => {
  const [write, sync, tell] = [
    'pwrite64(9</r.db-wal>, "x", 1, 0) = 1',
    'fdatasync(9</r.db-wal>) = 0',
    'write(1<pipe:[3]>, "event d", 7) = 7',
  ];
  expect(acknowledgements(lines(write, sync, tell), kinds)).toEqual(['synced']);
  expect(acknowledgements(lines(write, tell, sync), kinds)).toEqual(['written']);
  expect(acknowledgements(lines(sync, write, tell), kinds)).toEqual(['written']);
  expect(acknowledgements(lines(write, sync, tell, tell), kinds)).toEqual(['synced', 'nothing']);
  expect(acknowledgements(lines(write, sync.replace('-wal', ''), tell), kinds)).toEqual(['written']);
  expect(acknowledgements(lines(write, sync.replace('= 0', '= -1 EIO'), tell), kinds)).toEqual(['written']);
});

it('a sync that is interrupted in the trace counts where it ends', () => {
  const begun = '71 fdatasync(9</r.db-wal> <unfinished ...>';
  const write = '71 pwrite64(9</r.db-wal>, "x", 1, 0) = 1';
  const tell = '72 write(1<pipe:[3]>, "event d", 7) = 7';
  const end = '71 <... fdatasync resumed>) = 0';
  expect(acknowledgements([write, begun, end, tell].join('\n'), kinds)).toEqual(['synced']);
  expect(acknowledgements([write, begun, tell, end].join('\n'), kinds)).toEqual(['written']);
});
