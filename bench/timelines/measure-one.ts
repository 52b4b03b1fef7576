// One program and one number of deals, in a process of its own: no program is slowed by what the compiler has learnt
// from another. Prints how many deals and facts there were and the median milliseconds of a round, in processor time.
import { type Effort, median } from '../measure.ts';
import { generateDeals } from './generate.ts';
import { inforce, peers } from './programs.ts';

const [name = '', size = '', rounds = ''] = process.argv.slice(2);
const program = [inforce, ...peers].find((each) => each.name === name);
if (program === undefined) throw new Error(`No such program: ${name}`);

const deals = generateDeals(Math.min(Number(size), program.dealsMax));
const facts = deals.reduce((sum, deal) => sum + deal.facts.length, 0);
const quick = rounds === '1';
const effort: Effort = { warm: quick ? 500 : 2000, least: quick ? 100 : 1000, rounds: Number(rounds) };
const ms = (await median(await program.ready(deals), effort)) / program.processors;
process.stdout.write(JSON.stringify({ deals: deals.length, facts, ms }));
process.exit(0);
