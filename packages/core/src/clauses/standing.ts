import type { Agreement, Provision, ProvisionKind, Sentence } from '../agreement/agreement.ts';
import type { Context } from './context.ts';
import type { Standing } from './read-sentence.ts';

/** Where each sentence of an instrument stands. */
export function standings(
  agreement: Agreement,
  context: Context,
): (sentence: Sentence, index: number) => Standing {
  const places = placesOf(agreement.root);
  const quoted = quotedSentences(agreement.sentences);
  return (sentence, index) => {
    const place = places.get(sentence.at);
    return {
      kind: place?.kind ?? 'agreement',
      condition: conditionOver(sentence.at, places, context),
      quoted: quoted.has(index),
    };
  };
}

interface PlaceInTree {
  readonly kind: ProvisionKind;
  readonly parent: string | null;
}

/** A limb of a recital is of a recital; a section is a section wherever it stands, unless in a schedule. */
function placesOf(root: Provision): ReadonlyMap<string, PlaceInTree> {
  const places = new Map<string, PlaceInTree>();
  const pending: { node: Provision; kind: ProvisionKind; parent: string | null }[] = [
    { node: root, kind: root.kind, parent: null },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, kind, parent } = next;
    places.set(node.path, { kind, parent });
    for (const child of node.children) {
      const below = child.kind === 'limb' || child.kind === 'paragraph';
      pending.push({
        node: child,
        kind: below || kind === 'schedule' || kind === 'signature-page' ? kind : child.kind,
        parent: node.path,
      });
    }
  }
  return places;
}

function conditionOver(
  path: string,
  places: ReadonlyMap<string, PlaceInTree>,
  context: Context,
): string | null {
  let at: string | null = path;
  for (let i = 0; at !== null && i < 20; i++) {
    if (context.conditions.has(at)) return at;
    at = places.get(at)?.parent ?? null;
  }
  return null;
}

const INSERTING =
  /^(amended|restated|adding|inserting|inserted|added|following|replaced|replacing|substituting|deleted|read|follows|entirety)$/;
const LONGEST = 400;

/**
 * Sentences within a quotation that an amending sentence opened: they belong to the agreement that is amended. A
 * quotation that never closes quotes nothing.
 */
function quotedSentences(sentences: readonly Sentence[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (
      sentence === undefined ||
      surplus(sentence) <= 0 ||
      !sentence.tokens.some((token) => INSERTING.test(token.lower))
    )
      continue;
    const last = closes(sentences, i);
    if (last === null) continue;
    for (let inner = i + 1; inner <= last; inner++) quoted.add(inner);
    i = last;
  }
  return quoted;
}

function closes(sentences: readonly Sentence[], first: number): number | null {
  let open = 1;
  for (let i = first + 1; i < sentences.length && i - first < LONGEST; i++) {
    const more = surplus(sentences[i]);
    if (more > 0) continue;
    open += more;
    if (open <= 0) return i;
  }
  return null;
}

/** Opening marks less closing ones. */
function surplus(sentence: Sentence | undefined): number {
  let open = 0;
  for (const token of sentence?.tokens ?? []) open += token.text === '“' ? 1 : token.text === '”' ? -1 : 0;
  return open;
}
