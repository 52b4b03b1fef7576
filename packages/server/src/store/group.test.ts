import { expect, it } from 'vitest';
import { Grouped } from './group.ts';

const atMost = (count: number) => () => count;

it('does together what is asked for in the same breath, and what comes meanwhile in the next group', async () => {
  const groups: (readonly string[])[] = [];
  const grouped = new Grouped<string, string>(async (works) => {
    groups.push(works);
    await new Promise((done) => setTimeout(done, 5));
    return works.map((work) => work.toUpperCase());
  }, atMost(3));
  const first = ['a', 'b'].map((work) => grouped.do(work));
  await Promise.resolve();
  await Promise.resolve();
  const second = ['c', 'd', 'e', 'f'].map((work) => grouped.do(work));
  expect(await Promise.all([...first, ...second])).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(groups).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']]);
});

it('answers nobody before its group is done', async () => {
  const { promise: written, resolve: finish } = Promise.withResolvers<undefined>();
  const grouped = new Grouped<string, string>(async (works) => {
    await written;
    return works;
  }, atMost(9));
  let answered = false;
  const answer = grouped.do('a').then(() => (answered = true));
  await new Promise((done) => setTimeout(done, 5));
  expect(answered).toBe(false);
  finish(undefined);
  await answer;
  expect(answered).toBe(true);
});

it('tries each alone where a group fails, and goes on', async () => {
  const grouped = new Grouped<string, string>(async (works) => {
    if (works.includes('bad')) throw new Error('bad');
    return works;
  }, atMost(9));
  const answers = await Promise.allSettled(['a', 'bad', 'b'].map((work) => grouped.do(work)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await grouped.do('c')).toBe('c');
});
