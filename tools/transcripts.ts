// Brings the transcripts in the pages up to date: node tools/transcripts.ts. A transcript is a block of what a person types
// and what is printed, and a test holds that it is still printed:
//
//     $ npx inforce status examples/cerplex --as-of 1996-11-15 | head -6
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inforce } from './inforce.ts';

export const pages = ['README.md', 'docs/command-line.md'];

const blocks = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

/** The page with every transcript as it is printed today. */
export async function upToDate(page: string): Promise<string> {
  const printed: string[] = [];
  for (const [block] of page.matchAll(blocks)) printed.push(await transcript(block));
  return page.replaceAll(blocks, () => printed.shift() ?? '');
}

async function transcript(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const parts: string[] = [];
  for (const command of commands) parts.push(`${command}\n${await printedBy(command)}`);
  return parts.join('\n');
}

async function printedBy(command: string): Promise<string> {
  const [, typed = '', lines] = /^\$ (.*?)(?: \| head -(\d+))?$/.exec(command) ?? [];
  const { out, err } = await inforce(argumentsOf(typed));
  const printed = (out + err).trimEnd().split('\n');
  return `${printed.slice(0, lines === undefined ? printed.length : Number(lines)).join('\n')}\n`;
}

/** `npm start` is `inforce start`; it may wait for a browser, so that it is told to answer and end. */
function argumentsOf(typed: string): string[] {
  if (typed === 'npm start') return ['start', '--once'];
  const [npx, name, ...args] = typed.match(/'[^']*'|\S+/g) ?? [];
  if (npx !== 'npx' || name !== 'inforce') throw new Error(`A transcript begins with npx inforce: ${typed}`);
  return args.map((arg) => arg.replaceAll("'", ''));
}

if (import.meta.main) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  for (const name of pages) writeFileSync(name, await upToDate(readFileSync(name, 'utf8')));
}
