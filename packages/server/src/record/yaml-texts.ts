import { factKinds } from '@inforce/core';
import { decode, editedYaml } from '@inforce/formats';
import type { Entry, Folded } from './fold.ts';

type BytesOf = (sha256: string) => Promise<Uint8Array | null>;

/** deal.yaml and facts.yaml as they were imported, edited to say what the record says; untouched where they say it. */
export async function yamlTexts(folded: Folded, bytesOf: BytesOf): Promise<Map<string, Uint8Array>> {
  const { deal, facts, numbered, originals } = folded;
  const files = new Map<string, Uint8Array>();
  const put = async (name: string, target: Entry | readonly Entry[]): Promise<void> => {
    const original = originals.get(name);
    files.set(name, await textOf(original === undefined ? null : await bytesOf(original), target));
  };
  if (deal !== null) await put('deal.yaml', { ...deal });
  const entries = facts.map((fact, i) =>
    asWritten(fact, numbered.has(fact.id) && fact.id === `fact-${i + 1}`),
  );
  if (facts.length > 0 || originals.has('facts.yaml')) await put('facts.yaml', entries);
  return files;
}

async function textOf(bytes: Uint8Array | null, target: Entry | readonly Entry[]): Promise<Uint8Array> {
  const decoded = bytes === null ? null : decode(bytes, bytes.length);
  const before = decoded?.ok === true ? decoded.text : null;
  const after = editedYaml(before, target);
  return bytes !== null && after === before ? bytes : Buffer.from(after);
}

const first = ['id', 'on', 'known', 'by', 'evidence', 'corrects', 'never'];

/** The entry as a person would write it: who and when, then what. */
function asWritten(fact: Entry, isCounted: boolean): Entry {
  const keys = Object.keys(fact).filter((key) => !(isCounted && key === 'id'));
  const sorted = keys.toSorted((a, b) => rank(a) - rank(b));
  return Object.fromEntries(sorted.map((key) => [key, fact[key] ?? null]));
}

function rank(key: string): number {
  const at = first.indexOf(key);
  if (at >= 0) return at;
  return factKinds.some((kind) => kind === key) ? first.length : first.length + 1;
}
