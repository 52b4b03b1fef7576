import { errorCatalogue, type ErrorCode } from '@inforce/core';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { type FileProblem, fileProblem, type Span } from '../problem.ts';

/** A YAML file as plain values, with the place of each in the file. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
  /** `undefined` where nothing could be read. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  locate(path: readonly (string | number)[], on: 'key' | 'value'): Span | null;
}

/**
 * Days and amounts stay as they are written: `1996-10-31` is text under YAML 1.2's core schema, and a number that
 * would lose something as a number (`6.00`) is kept as its text.
 */
export function parseYamlFile(name: string, text: string): YamlFile {
  const problem = (code: ErrorCode, span: Span, what: string, todo: string): FileProblem =>
    fileProblem(
      { code, severity: 'error', file: name, what, why: errorCatalogue[code].why, todo },
      text,
      span,
    );
  const failed = (problems: readonly FileProblem[]): YamlFile => ({
    name,
    text,
    value: undefined,
    problems,
    locate: () => null,
  });

  const document = parse(text);
  if (document === null) {
    return failed([
      problem(
        'IF102',
        { from: 0, to: 1 },
        'The file is nested too deeply to be read.',
        'Write it flat, as the reference shows.',
      ),
    ]);
  }
  const faults = document.errors.map((error) => {
    const span = { from: error.pos[0], to: error.pos[1] };
    if (error.code === 'DUPLICATE_KEY')
      return problem('IF124', span, 'This key stands twice.', 'Leave one of the two.');
    return problem(
      'IF102',
      span,
      `${firstLine(error.message)}.`,
      'Correct the YAML here; the lines after it are not read.',
    );
  });
  const alias = firstAlias(document);
  if (alias !== null)
    faults.push(
      problem('IF103', alias, 'This is an anchor or an alias.', 'Write the entry out where it is meant.'),
    );
  if (faults.length > 0) return failed(faults);
  return {
    name,
    text,
    value: plain(document.contents),
    problems: [],
    locate: (path, on) => locate(document, path, on),
  };
}

type YamlDocument = Document.Parsed;

/** `null`: the parser ran out of stack, which only a file made for it brings about. */
function parse(text: string): YamlDocument | null {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: 'silent',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

function firstAlias(document: YamlDocument): Span | null {
  let found: Span | null = null;
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined;
    const anchored = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
    if (!anchored) return undefined;
    found = { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 1 };
    return visit.BREAK;
  });
  return found;
}

/** What a node says, numbers that would lose something as their text. */
export function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyText(pair), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === 'number' || typeof value === 'bigint') {
    return source === undefined || String(value) === source ? value : source;
  }
  return value;
}

export function keyText(pair: Pair): string {
  if (!isScalar(pair.key)) return String(pair.key);
  return pair.key.source ?? String(pair.key.value);
}

/** The place of an entry, or of the nearest thing around it that has one. */
function locate(
  document: YamlDocument,
  path: readonly (string | number)[],
  on: 'key' | 'value',
): Span | null {
  let node: unknown = document.contents;
  let span = rangeOf(node);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item) === String(step));
      if (pair === undefined) break;
      span =
        (last && on === 'key') || !isScalar(pair.value)
          ? (rangeOf(pair.key) ?? span)
          : (rangeOf(pair.value) ?? rangeOf(pair.key));
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      span = rangeOf(node) ?? span;
    } else break;
  }
  return span;
}

function rangeOf(node: unknown): Span | null {
  if (isPair(node)) return rangeOf(node.key);
  if (!isNode(node) || node.range === undefined || node.range === null) return null;
  return { from: node.range[0], to: node.range[1] };
}
