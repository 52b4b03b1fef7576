// One program and one pair of versions, in a process of its own: its memory is its own, and it can be stopped when it takes too long.
import { performance } from 'node:perf_hooks';
import { quantile } from '../measure.ts';
import { type Edits, edited, generateAgreement, wordingOfSections } from './generate.ts';
import { programs, wordsOf } from './programs.ts';

const [name = '', edits = '', pages = '', seconds = ''] = process.argv.slice(2);
const program = programs.find((each) => each.name === name);
if (program === undefined) throw new Error(`No such program: ${name}`);

const sections = generateAgreement(Number(pages), 7);
const before = wordingOfSections(sections);
const after = wordingOfSections(
  edited(sections, edits === 'heavy' ? 'heavy' : ('light' satisfies Edits), 11),
);
const run = program.ready(before, after);
const began = process.memoryUsage.rss();

const times: number[] = [];
const processorTimes: number[] = [];
let once = (): ReturnType<ReturnType<typeof run>> => run()();
const end = performance.now() + Number(seconds) * 1000;
let peak = 0;
do {
  const [clock, processor] = [performance.now(), process.threadCpuUsage()];
  const result = run();
  times.push(performance.now() - clock);
  const { user, system } = process.threadCpuUsage(processor);
  processorTimes.push((user + system) / 1000);
  if (times.length === 1) peak = process.resourceUsage().maxRSS * 1024 - began;
  once = result;
} while (performance.now() < end);

const { deleted, inserted, moved, rebuilt } = once();
const expected = wordsOf(after.text);
const isRight =
  rebuilt.length === expected.length && rebuilt.every((word, index) => word === expected[index]);
const text = before.text.length + after.text.length;
const ms = quantile(times, 0.5);
const processorMs = quantile(processorTimes, 0.5);
process.stdout.write(
  JSON.stringify({ ms, processorMs, deleted, inserted, moved, isRight, peak, text, words: expected.length }),
);
