import { type DealProblem, problemsOfIssues } from '@inforce/core';
import type { FileProblem } from '@inforce/formats';
import type { z } from 'zod';
import type { Asking } from './env.ts';
import { inRequest, Refused, refused } from './problem.ts';

/** Entries of deal.yaml and facts.yaml nest a handful of levels. */
const depthMax = 64;

/** The body of a request, checked; everything that is wrong with it is thrown at once. */
export async function bodyOf<S extends z.ZodType>(
  c: Asking,
  schema: S,
  bytesMax: number,
): Promise<z.output<S>> {
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('Content-Type') ?? ''))
    throw refused(
      415,
      'IS415',
      'header Content-Type',
      'The body is not said to be JSON.',
      'Send "Content-Type: application/json".',
    );
  const parsed = schema.safeParse(jsonOf(await bytesOf(c, bytesMax)));
  if (parsed.success) return parsed.data;
  const problems = problemsOfIssues('request', parsed.error.issues, schema).map(inBody);
  throw new Refused(422, problems, 'Nothing was recorded.');
}

/** The bytes of a body, read no further than the limit. */
export async function bytesOf(c: Asking, bytesMax: number): Promise<Uint8Array> {
  if (Number(c.req.header('Content-Length') ?? 0) > bytesMax) throw tooLarge(bytesMax);
  const pieces: Uint8Array[] = [];
  let size = 0;
  // A body of which no length was said is read piece by piece, and left as soon as it is too long.
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.length;
    if (size > bytesMax) throw tooLarge(bytesMax);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

const tooLarge = (bytesMax: number): Refused =>
  refused(413, 'IS413', 'body', `The body is larger than ${bytesMax} bytes.`, 'Send less at once.');

function jsonOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  if (isTooDeep(text)) {
    const what = `The body nests deeper than ${depthMax} levels.`;
    throw refused(422, 'IS421', 'body', what, 'Send what the reference of the deal folder shows.');
  }
  const value = parsed(text);
  const problems = [...unkeepable(value, [])];
  if (problems.length > 0) throw new Refused(422, problems, 'Nothing was recorded.');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, withoutPrototypes);
  } catch {
    throw refused(422, 'IS422', 'body', 'The body is not JSON.', 'Correct it.');
  }
}

/** What a record keeps has one form in text: no fractions, which machines round, and no halves of signs [P2]. */
function* unkeepable(value: unknown, path: readonly (string | number)[]): Generator<FileProblem> {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    yield inRequest('IS422', at(path), `${value} is not a whole number.`, 'Write it as text: "9.25%".');
  } else if (typeof value === 'string' && !value.isWellFormed()) {
    yield inRequest('IS422', at(path), 'The text holds half a sign.', 'Write it in Unicode.');
  } else if (typeof value === 'string' && value.includes('\0')) {
    yield inRequest('IS422', at(path), 'The text holds the sign of code 0.', 'Leave it out.');
  } else if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) yield* unkeepable(each, [...path, i]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield* unkeepable(key, [...path, key]);
      yield* unkeepable(each, [...path, key]);
    }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(422, 'IS422', 'body', 'The body is not UTF-8.', 'Send JSON in UTF-8.');
  }
}

/** A key that stands for something else in the language that this program is written in is nothing in a record. */
function withoutPrototypes(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/** Counts brackets outside of strings, without recursion: a parser has no say in what is handed to it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (inString) {
      if (sign === '\\') i++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > depthMax) return true;
  }
  return false;
}

/** `body facts[0].on` */
function inBody({ code, where, what, todo }: DealProblem): FileProblem {
  const path = where.kind === 'entry' ? where.path : [];
  return inRequest(code, at(path), what, todo);
}

const at = (path: readonly (string | number)[]): string => `body ${pathText(path)}`.trimEnd();

const pathText = (path: readonly (string | number)[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
