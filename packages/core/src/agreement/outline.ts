import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import type { Provision } from './agreement.ts';
import { provisionOf } from './draft.ts';
import { Outliner } from './outliner.ts';

/** A text's tree of provisions, and where its paragraphs begin. */
export interface Outline {
  readonly root: Provision;
  /** By token index: 1 where a paragraph begins. */
  readonly blocks: Uint8Array;
}

/** Reads lines into the tree of provisions [A1]. Every token lands in one provision, or in a label or heading. */
export function outlineOf(
  tokens: readonly Token[],
  lines: readonly Line[],
  text: string,
  excerpt: boolean = false,
): Outline {
  const outliner = new Outliner(tokens, lines, excerpt);
  return { root: provisionOf(outliner.read(), tokens, text), blocks: outliner.blocks };
}
