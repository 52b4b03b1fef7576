import { z } from 'zod';
import { asErrorCode, type ErrorCode, errorCatalogue } from '../errors/catalogue.ts';
import { atEntry, type DealProblem } from './deal-problem.ts';
import { suggestion } from './nearest.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** Every complaint of the schema as a problem with its place in the file, its reason and what to do. */
export function problemsOfIssues(file: string, issues: readonly Issue[], schema: z.ZodType): DealProblem[] {
  const shape = z.toJSONSchema(schema, { io: 'input' });
  return issues.flatMap((issue) => problemsOfIssue(file, issue, [], shape));
}

function problemsOfIssue(file: string, issue: Issue, above: Path, shape: unknown): DealProblem[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(file, path, key, shape));
  if (issue.code === 'invalid_union') {
    if (issue.errors.flat().every(isMissing)) return [missingKey(file, path)];
    const branch = likeliest(issue.errors);
    if (branch === null) return [wrongShape(file, path, issue.message)];
    return branch.flatMap((inner) => problemsOfIssue(file, inner, path, shape));
  }
  if (issue.code === 'custom') return [custom(file, path, issue)];
  if (isMissing(issue)) return [missingKey(file, path)];
  if (issue.code === 'invalid_key')
    return issue.issues.map((inner) => wrongShape(file, path, inner.message, 'key'));
  return [wrongShape(file, path, issue.message)];
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

/** Of the alternatives of a union, the one that the writer came nearest to: whose complaints lie deepest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(depthOf));
  const deep = branches.filter((issues) => issues.length > 0 && depth(issues) > 0);
  const chosen = deep.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  return chosen ?? null;
}
function depthOf(issue: Issue): number {
  // A complaint of our own means that the shape was right and only the words were not.
  if (issue.code === 'custom') return issue.path.length + 1;
  return issue.code === 'unrecognized_keys' ? issue.path.length + 0.5 : issue.path.length;
}

function problem(
  code: ErrorCode,
  file: string,
  path: Path,
  on: 'key' | 'value',
  what: string,
  todo: string,
): DealProblem {
  return {
    code,
    severity: 'error',
    file,
    where: atEntry(path, on),
    what,
    why: errorCatalogue[code].why,
    todo,
  };
}

function unknownKey(file: string, path: Path, key: string, shape: unknown): DealProblem {
  const todo = suggestion(key, keysAt(shape, path), 'key');
  return problem('IF104', file, [...path, key], 'key', `There is no key "${key}" here.`, todo);
}

function missingKey(file: string, path: Path): DealProblem {
  const key = String(path[path.length - 1] ?? '');
  return problem(
    'IF105',
    file,
    path.slice(0, -1),
    'value',
    `The key "${key}" is missing.`,
    `Add "${key}: …".`,
  );
}

function custom(file: string, path: Path, issue: Extract<Issue, { code: 'custom' }>): DealProblem {
  const code = asErrorCode(issue.params?.['code']) ?? 'IF106';
  return problem(
    code,
    file,
    path,
    'value',
    sentence(issue.message),
    customTodo[code] ?? 'Write it as the reference of the deal folder shows.',
  );
}

const customTodo: Partial<Record<ErrorCode, string>> = {
  IF107: 'Correct the date.',
  IF108: 'Write the day as year-month-day: 1996-10-31.',
  IF109: 'Put the earlier day under "from" and the later under "by".',
  IF126: 'Write an amount as 17250000 USD, a rate as 9.00%, a share as 2/3.',
};

function wrongShape(file: string, path: Path, message: string, on: 'key' | 'value' = 'value'): DealProblem {
  const said = message.replace(/^Invalid (input|option|key): ?/, '');
  const what = said === '' || said === 'Invalid input' ? 'This is not what this key takes.' : sentence(said);
  return problem('IF106', file, path, on, what, 'Write it as the reference of the deal folder shows.');
}

function sentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return first.endsWith('.') ? first : `${first}.`;
}

/** The keys that the schema takes at a path: of all alternatives together. */
function keysAt(shape: unknown, path: Path): string[] {
  let nodes = alternatives(shape);
  for (const key of path) nodes = nodes.flatMap((node) => alternatives(below(node, key)));
  return [...new Set(nodes.flatMap((node) => Object.keys(child(node, 'properties') ?? {})))];
}

function below(node: object, key: string | number): unknown {
  if (typeof key === 'number') return child(node, 'items');
  const properties = child(node, 'properties');
  const own = properties === null ? null : child(properties, key);
  return own ?? child(node, 'additionalProperties');
}

function alternatives(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  const any: unknown = Reflect.get(node, 'anyOf');
  return Array.isArray(any) ? any.flatMap(alternatives) : [node];
}

function child(node: object, key: string): object | null {
  const found: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : null;
  return typeof found === 'object' ? found : null;
}
