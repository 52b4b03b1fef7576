// One program and one pair of versions, in a process of its own: its memory is its own, and it can be stopped when it takes too long.
import { performance } from 'node:perf_hooks';
import { quantile } from '../measure.ts';
import { type Edits, edited, generateAgreement, wordingOfSections } from './generate.ts';
import { programs, type Result, wordsOf } from './programs.ts';

const [name = '', edits = '', pages = '', seconds = ''] = process.argv.slice(2);
const program = programs.find((each) => each.name === name);
if (program === undefined) throw new Error(`No such program: ${name}`);

const sections = generateAgreement(Number(pages), 7);
const before = wordingOfSections(sections);
const after = wordingOfSections(
  edited(sections, edits === 'heavy' ? 'heavy' : ('light' satisfies Edits), 11),
);
// Until it is measured what the first comparison holds and takes, nothing else may be in memory.
const heldBefore = held();
const began = process.memoryUsage.rss();

const times: number[] = [];
const processorTimes: number[] = [];
const aloneTimes: number[] = [];
const end = performance.now() + Number(seconds) * 1000;
let [peak, kept] = [0, 0];
let result: Result;
do {
  const [clock, processor] = [performance.now(), process.threadCpuUsage()];
  const found = program.compare(before, after);
  times.push(performance.now() - clock);
  const { user, system } = process.threadCpuUsage(processor);
  processorTimes.push((user + system) / 1000);
  if (times.length === 1) {
    peak = process.resourceUsage().maxRSS * 1024 - began;
    kept = held() - heldBefore;
  }
  result = found();
  aloneTimes.push(result.alone);
} while (performance.now() < end);

const { deleted, inserted, moved, rebuilt } = result;
const expected = wordsOf(after.text);
const isRight =
  rebuilt.length === expected.length && rebuilt.every((word, index) => word === expected[index]);
process.stdout.write(
  JSON.stringify({
    ms: quantile(times, 0.5),
    processorMs: mean(processorTimes),
    alone: mean(aloneTimes),
    deleted,
    inserted,
    moved,
    isRight,
    peak,
    kept,
    text: before.text.length + after.text.length,
  }),
);

/** Bytes still needed, of objects and of arrays of numbers. */
function held(): number {
  for (let turn = 0; turn < 3; turn++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Of the later half of the rounds, since the clock of the processor ticks too coarsely for a median. */
function mean(all: readonly number[]): number {
  const later = all.slice(Math.floor(all.length / 2));
  return later.reduce((sum, one) => sum + one, 0) / later.length;
}
