import type { Agreement, Provision } from '../agreement/agreement.ts';
import type { Address } from './facts.ts';

export interface AddressParts {
  readonly agreement: string;
  /** Empty: the whole agreement. */
  readonly path: string;
}

/** `npa/6.3(a)` → npa, 6.3(a); `null` for what is no address: unbalanced marks, an empty step, no path after the slash. */
export function parseAddress(address: Address): AddressParts | null {
  const slash = address.indexOf('/');
  const agreement = slash < 0 ? address : address.slice(0, slash);
  const path = slash < 0 ? '' : address.slice(slash + 1);
  if (agreement === '' || /[\s"()]/.test(agreement)) return null;
  if (slash >= 0 && (path.trim() !== path || path === '')) return null;
  return path === '' || goodPath(path) ? { agreement, path } : null;
}

function goodPath(path: string): boolean {
  if (path.startsWith('"')) return /^"[^"]+"$/.test(path);
  if (path.includes('"') || /\.\.|\/\/|^[./)]|[./(]$|\(\)/.test(path)) return false;
  let open = 0;
  for (const mark of path) {
    if (mark === '(') open++;
    if (mark === ')') open--;
    if (open < 0 || open > 1) return false;
  }
  return open === 0;
}

/** Every path by which a text's own provisions can be addressed: sections, limbs, and the terms that it defines. */
export function pathsOf(agreement: Agreement): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (node: Provision): void => {
    paths.add(node.path);
    node.children.forEach(walk);
  };
  walk(agreement.root);
  for (const sentence of agreement.sentences) for (const limb of sentence.limbs) paths.add(limb.path);
  for (const { term } of agreement.definitions) paths.add(`"${term}"`);
  return paths;
}
