import type { Sentence } from '../../agreement/agreement.ts';
import type { Token } from '../../text/token.ts';

/** Where a labelled limb begins: `(b)` of Section 1 is `1(b)`. */
export interface LimbMark {
  readonly label: string;
  readonly path: string;
  readonly depth: number;
  /** Printed within the running text, not on a line of its own. */
  readonly inline: boolean;
}

/** What the grammar walks over: a token, or the label of a limb standing between two tokens. */
export interface Item extends Token {
  readonly limb: LimbMark | null;
}

/** The tokens of a sentence with its limbs' labels back in their places, each as one item. */
export function itemsOf(sentence: Sentence): readonly Item[] {
  const limbs = sentence.limbs.toSorted((a, b) => a.first - b.first || a.depth - b.depth);
  const items: Item[] = [];
  let next = 0;
  sentence.tokens.forEach((token, index) => {
    for (let limb = limbs[next]; limb !== undefined && limb.first <= index; limb = limbs[++next]) {
      items.push(labelItem(limb, token.from));
    }
    items.push(wordItem(token));
  });
  return withStrayLabels(items, sentence.at);
}

const wordItem = ({ kind, text, lower, from, to, spaced }: Token): Item => ({
  kind,
  text,
  lower,
  from,
  to,
  spaced,
  limb: null,
});

function labelItem(limb: Sentence['limbs'][number], from: number): Item {
  const mark = { label: limb.label, path: limb.path, depth: limb.depth, inline: limb.inline };
  return { kind: 'mark', text: limb.label, lower: '(limb)', from, to: from, spaced: true, limb: mark };
}

/**
 * `( ii )` that the outline did not take for a limb (a list that begins with its second item, say) still
 * separates; it is no part of the words. After a number it belongs to a section reference: `10.08 (a)`.
 */
function withStrayLabels(items: readonly Item[], at: string): readonly Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const label = strayLabel(items, i, out.at(-1));
    const open = items[i];
    if (label === null || open === undefined) {
      if (open !== undefined) out.push(open);
      continue;
    }
    const to = items[i + 2]?.to ?? open.to;
    const mark = { label: `(${label})`, path: `${at}(${label})`, depth: 1, inline: true };
    out.push({
      kind: 'mark',
      text: `(${label})`,
      lower: '(limb)',
      from: open.from,
      to,
      spaced: open.spaced,
      limb: mark,
    });
    i += 2;
  }
  return out;
}

const ENUMERATORS = new Set([
  ...'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '),
  'ii',
  'iii',
  'iv',
  'vi',
  'vii',
  'viii',
  'ix',
  'xi',
  'xii',
  'xiii',
  'xiv',
]);

function strayLabel(items: readonly Item[], i: number, before: Item | undefined): string | null {
  const [open, label, close] = [items[i], items[i + 1], items[i + 2]];
  if (open?.text !== '(' || close?.text !== ')' || label === undefined || !open.spaced) return null;
  if (before?.kind === 'number' || before?.text === ')') return null;
  return ENUMERATORS.has(label.lower) ? label.lower : null;
}
