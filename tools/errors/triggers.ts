/**
 * What brings each error about: files in a folder and a command given there. docs/errors.md is made from this table, and
 * test/errors.test.ts runs every line of it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  commandErrors,
  errorCatalogue,
  type ErrorCode,
  errorCodes,
  sampleDeal,
  sampleText,
  type StoreErrorCode,
  storeErrors,
  type TriggerFile,
} from '@inforce/core';
import { recordErrors } from '@inforce/server';
import { amendedTriggers } from './amended-triggers.ts';
import { textTriggers } from './text-triggers.ts';

/** Text, bytes, a file of that many bytes, or a line so many times. */
export type Content =
  | string
  | Uint8Array
  | { readonly bytes: number }
  | { readonly line: string; readonly times: number };

export interface Trigger {
  readonly code: string;
  readonly title: string;
  /** Files beside the sample deal, or in place of its own; `null` leaves one out. */
  readonly files: Readonly<Record<string, Content | null>>;
  /** What is typed before it, each after `inforce`. */
  readonly before?: readonly (readonly string[])[];
  /** What is typed after `inforce`. */
  readonly args: readonly string[];
  readonly status: 1 | 2;
}

/** The deal that the triggers break: in the folder `deal`. */
export const sample: Readonly<Record<string, string>> = {
  'deal/deal.yaml': sampleDeal,
  'deal/waiver.txt': sampleText,
};

function ofText(code: string, title: string, text: string): Trigger {
  return { code, title, files: { 'paper.txt': text }, args: ['check', 'paper.txt'], status: 1 };
}

function ofFolder(code: ErrorCode): Trigger {
  const { title, trigger, with: added } = errorCatalogue[code];
  const files = Object.entries(trigger).map(
    ([name, content]) => [`deal/${name}`, contentOf(content)] as const,
  );
  const extra = added === undefined ? [] : ['--with', `deal/${added}`];
  // A warning keeps nothing from being answered; `check` shows it.
  const warns = code === 'IF127' || code === 'IF130' || code === 'IF131' || code === 'IF161';
  return {
    code,
    title,
    files: Object.fromEntries(files),
    args: [warns ? 'check' : 'status', 'deal', ...extra],
    status: warns ? 1 : 2,
  };
}

function contentOf(file: TriggerFile): Content | null {
  return file !== null && typeof file === 'object' && 'base64' in file
    ? Buffer.from(file.base64, 'base64')
    : file;
}

type CommandCode = keyof typeof commandErrors;

const commands: Readonly<Record<CommandCode, Pick<Trigger, 'args'> & Partial<Trigger>>> = {
  IC101: { args: ['foretell', 'deal'] },
  IC102: { args: ['status', 'deal', '--jsno'] },
  IC103: { args: ['what-if', 'deal'] },
  IC104: { args: ['status', 'deal', 'waiver'] },
  IC105: { args: ['why', 'deal', 'nap/6.3'] },
  IC108: { args: ['blackline', 'deal', 'npa', '--from', '1996-10-30', '--to', '1996-10-31'] },
  IC106: { args: ['accept', 'deal', 'npa'] },
  IC107: {
    args: ['accept', 'deal'],
    files: { 'deal/waiver.txt.reading.json/notes.txt': 'A folder stands here.\n' },
  },
  IC109: { args: ['conform', 'deal', 'waiver', '--docx', 'drafts/waiver.docx'] },
  IC110: { args: ['conform', 'deal', 'waiver', '--pdf', 'waiver.pdf', '--browser', 'browsers/none'] },
  IC111: { args: ['conform', 'deal', 'waiver', '--pdf', 'waiver.pdf', '--browser', 'deal/deal.yaml'] },
  IC112: { args: ['history', 'waiver', '--record', 'none.db'] },
  IC113: {
    before: [['import', 'deal', '--record', 'record.db', '--by', 'counsel']],
    args: ['status', 'note', '--record', 'record.db'],
  },
  IC114: { args: ['verify', 'deal'] },
  IC115: { args: ['serve', '--port', 'http'] },
  IC201: {
    args: ['check', 'deal'],
    status: 1,
    files: {
      'deal/facts.yaml':
        '- { on: 1996-10-20, breach: { of: npa/6.9 } }\n- { id: no-default, on: 1996-10-31, satisfied: waiver/4.3 }\n',
    },
  },
  IC202: {
    args: ['check', 'deal'],
    status: 1,
    files: {
      'deal/facts.yaml':
        '- { id: paid, on: 1996-10-31, satisfied: waiver/4.5 }\n- { id: unpaid, on: 1996-10-31, failed: waiver/4.5 }\n',
    },
  },
  ...amendedTriggers,
};

type RecordCode = keyof typeof recordErrors;
const imported = ['import', 'deal', '--record', 'record.db', '--by', 'counsel'];
const recording = ['record', 'deal', 'facts.yaml', '--record', 'record.db'];

const records: Readonly<Record<RecordCode, Pick<Trigger, 'args'> & Partial<Trigger>>> = {
  IS201: {
    before: [imported],
    files: { 'facts.yaml': '- { known: 1996-12-05, corrects: certificate, never: true }\n' },
    args: recording,
  },
  IS202: {
    before: [imported],
    files: { 'facts.yaml': '- { id: step, on: 1996-11-12, raised: waiver/1 }\n' },
    args: [...recording, '--view', 'holders'],
  },
  IS203: { before: [imported], args: imported },
  IS204: {
    files: { 'deal/facts.yaml': `- { id: ${'a'.repeat(201)}, on: 1996-10-31, satisfied: waiver/4.5 }\n` },
    args: imported,
  },
  IS206: { files: { 'deal/record.jsonl': '{}\n' }, args: imported },
  IS207: {
    files: {
      'deal/facts.yaml': { line: '- { on: 1996-10-20, breach: { of: npa/6.9 } }\n', times: 8000 },
    },
    args: imported,
  },
};

const history = ['history', 'deal', '--record'];

/** IS105 is brought about over HTTP: request-triggers.ts. */
const wholes: Readonly<Record<Exclude<StoreErrorCode, 'IS105'>, Pick<Trigger, 'args'> & Partial<Trigger>>> = {
  IS101: { files: { 'record.db': newerRecord() }, args: [...history, 'record.db'] },
  IS102: {
    files: { 'record.db': { line: 'Dear Sirs: this is no record.\n', times: 100 } },
    args: [...history, 'record.db'],
  },
  IS103: { args: [...history, 'postgres://127.0.0.1:1/deals'] },
  IS104: { before: [imported, ['backup', 'record.db', 'kept.db']], args: ['backup', 'record.db', 'kept.db'] },
};

function ofWholes(): Trigger[] {
  return Object.entries(wholes).map(([code, trigger]) => ({
    code,
    title: Object.entries(storeErrors).find(([each]) => each === code)?.[1].title ?? '',
    files: {},
    status: 2,
    ...trigger,
  }));
}

/** A record as a program of the far future would leave it. */
function newerRecord(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-newer-'));
  try {
    const database = new DatabaseSync(join(folder, 'record.db'));
    database.exec('CREATE TABLE schema_version (version integer NOT NULL PRIMARY KEY)');
    database.exec('INSERT INTO schema_version VALUES (1000)');
    database.close();
    return readFileSync(join(folder, 'record.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ofRecords(): Trigger[] {
  const codes = Object.keys(recordErrors).filter((code): code is RecordCode => code in records);
  return codes.map((code) => ({
    code,
    title: recordErrors[code].title,
    files: {},
    status: 2,
    ...records[code],
  }));
}

function ofCommands(): Trigger[] {
  const codes = Object.keys(commandErrors).filter((code): code is CommandCode => code in commands);
  return codes.map((code) => {
    const { title } = commandErrors[code];
    return { code, title, files: {}, status: 2, ...commands[code] };
  });
}

export const triggers: readonly Trigger[] = [
  ...Object.entries(textTriggers).map(([code, { title, text }]) => ofText(code, title, text)),
  ...errorCodes.map(ofFolder),
  ...ofCommands(),
  ...ofWholes(),
  ...ofRecords(),
];

/** Codes whose smallest trigger is too large to print or to run with every test; each is held by a test of its own. */
export const tooLarge: Readonly<Record<string, string>> = {
  IR151: `a text of more than four million words and marks. Only what stands before that place was read, so no answer may lean
on the reading as a whole. Split the file into its instruments. Held by \`packages/core/src/agreement/problems/problems.test.ts\`.`,
};
