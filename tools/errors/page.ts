import type { Ran } from '../inforce.ts';
import { type Answered, asked } from './ask.ts';
import { type RequestTrigger, requestTriggers } from './request-triggers.ts';
import { run } from './run.ts';
import { type Content, sample, tooLarge, type Trigger, triggers } from './triggers.ts';

const families: readonly (readonly [RegExp, string, string])[] = [
  [
    /^IR/,
    'In a text',
    'What a careful reader would mark in the margin of an instrument. `inforce check` shows it and ends with 1; nothing is refused for it.',
  ],
  [
    /^IF/,
    'In a deal folder or a file',
    'What was handed in cannot be meant as it stands. Every command ends with 2 and shows all of it at once; a warning is shown by `inforce check` alone.',
  ],
  [
    /^IC/,
    'On the command line, and of a record against itself',
    'IC1xx: the command cannot be meant as it stands, and ends with 2. IC2xx: shown by `inforce check`, which ends with 1, and by `inforce status` under "Conflicts"; the answers say which of the two counts.',
  ],
  [
    /^IS1/,
    'Of a record as a whole',
    'The record cannot be opened, or not be written. The command ends with 2; what was recorded stands as it was.',
  ],
  [
    /^IS2/,
    'In a record',
    'What was to be written would make the record or a deal of it wrong. Nothing was written; the command ends with 2.',
  ],
  [
    /^IS[45]/,
    'Over HTTP',
    'What a request is answered with, as `application/problem+json`; the codes of all the other parts come so too. The number is the status, but for IS420 and IS421 (422). Each request is one of somebody on the side of the holders of the deal `harbor`, unless something else is said.',
  ],
];

/** docs/errors.md, from the table of triggers and what each prints today. */
export async function errorsPage(): Promise<string> {
  const entries: [string, string][] = [];
  for (const trigger of triggers) entries.push([trigger.code, entry(trigger, await run(trigger))]);
  for (const trigger of requestTriggers)
    entries.push([trigger.code, requestEntry(trigger, await asked(trigger))]);
  const parts = families.map(([codes, title, about]) => {
    const own = entries.filter(([code]) => codes.test(code)).map(([, text]) => text);
    const large = Object.entries(tooLarge).filter(([code]) => codes.test(code));
    const unshown = large.map(([code, text]) => `### ${code}\n\n${code}: ${text}\n`);
    return `## ${title}\n\n${about}\n\n${[...own, ...unshown].join('\n')}`;
  });
  return `${head()}\n${parts.join('\n')}`;
}

function head(): string {
  return `# Errors

Each message says where, shows the line with the place marked, and says what is wrong, why it matters and what to do. Codes
are stable: a code is never used for anything else. With \`--json\` the same comes as data, under \`problems\`.

Each entry below has the smallest files that bring it about, and what Inforce then prints. This page is made by
\`node tools/errors-page.ts\`, and a test runs every entry. \`node tools/errors-page.ts FOLDER\` writes the files of every
entry to a folder, to try them.

The entries break this deal, in the folder \`deal\`; each shows only what differs from it. Its text is an illustration and was
never signed by anybody.

${Object.entries(sample)
  .map(([name, content]) => file(name, content))
  .join('\n')}`;
}

function entry({ code, title, files, before = [], args }: Trigger, { out, err }: Ran): string {
  const shown = Object.entries(files).map(([name, content]) => changed(name, content));
  const command = [...before, args].map((words) => `$ inforce ${words.join(' ')}`).join('\n');
  return `### ${code}: ${title}\n\n${shown.join('')}${fence('console', `${command}\n${out}${err}`)}`;
}

/** A request as it is sent, and what is wrong with it. */
function requestEntry({ code, title, given, request }: RequestTrigger, { status, text }: Answered): string {
  const { method, path, headers = {}, body = '' } = request;
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value === 'now' ? '"…"' : value}`);
  const lines = [`${method} ${path}`, ...shown, ...(body === '' ? [] : ['', shortened(body)])];
  const before = given === undefined ? '' : `${given}\n\n`;
  return `### ${code}: ${title}\n\n${before}${fence('http', lines.join('\n'))}\n${fence('console', `${status}\n${text}`)}`;
}

const shortened = (body: string): string => (body.length > 200 ? `${body.slice(0, 60)}…` : body);

function changed(name: string, content: Content | null): string {
  const before = sample[name];
  if (content === null) return `Without \`${name}\`.\n\n`;
  if (content instanceof Uint8Array) return `\`${name}\`: ${content.length} bytes.\n\n`;
  if (typeof content === 'object' && 'line' in content)
    return `\`${name}\`, this line ${content.times} times:\n\n${fence('text', content.line)}\n`;
  if (typeof content === 'object') return `\`${name}\`: any file of ${content.bytes / 1_048_576} MB.\n\n`;
  if (content === '') return `\`${name}\`: an empty file.\n\n`;
  const [first = ''] = content.split('\n');
  return before !== undefined && before.startsWith(first)
    ? `In \`${name}\`:\n\n${fence('diff', difference(before, content))}\n`
    : `${file(name, content)}\n`;
}

function file(name: string, content: string): string {
  const kind = name.endsWith('.yaml') ? 'yaml' : 'text';
  return `\`${name}\`:\n\n${fence(kind, visible(content))}`;
}

/** The lines that went and the lines that came. */
function difference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}

/** Control characters as a person can see them: `\\x00`. */
function visible(content: string): string {
  return Array.from(content, (char) => (char < ' ' && char !== '\n' ? escaped(char) : char)).join('');
}
const escaped = (char: string): string => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;

function fence(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text.trimEnd()}\n\`\`\`\n`;
}
