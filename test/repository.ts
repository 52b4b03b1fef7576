import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

/** The folder that holds `package.json` and everything else. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every file that git tracks or would track, as a path from the root. New files count before they are committed. */
export function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && isFile(path)).toSorted();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function isFile(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A node of a syntax tree, as far as these tests look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** All nodes of a TypeScript file, parents before children. Comments and text in quotes are never mistaken for code. */
export function syntax(code: string, lang: 'ts' | 'tsx' = 'ts'): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(code, { lang }));
  return found;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
