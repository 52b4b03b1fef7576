import type { Token } from '../text/token.ts';
import { ordinalsOf } from './enumeration.ts';

/** How brackets and quotes match up: for each opening token its closing one and the other way round; -1 where none. */
export interface Matching {
  readonly partner: Int32Array;
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

/**
 * Matches `(` with `)` within each paragraph: one that is never closed is found where it stands, and does not upset all
 * that follow. `starts` holds token indexes at which a paragraph begins.
 */
export function matchBrackets(tokens: readonly Token[], starts: Uint8Array): Matching {
  return match(tokens, starts, '(', ')', isListLabel);
}

/** Quotes, likewise; a paragraph that opens with one inside a quotation only repeats it. */
export function matchQuotes(tokens: readonly Token[], starts: Uint8Array): Matching {
  return match(tokens, starts, '“', '”', () => false);
}

type Skips = (tokens: readonly Token[], index: number, open: boolean) => boolean;

function match(
  tokens: readonly Token[],
  starts: Uint8Array,
  open: string,
  close: string,
  skips: Skips,
): Matching {
  const partner = new Int32Array(tokens.length).fill(-1);
  const unclosed: number[] = [];
  const unopened: number[] = [];
  let stack: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (starts[index] === 1 && stack.length > 0) {
      for (const at of stack) unclosed.push(at);
      stack = [];
    }
    const text = tokens[index]?.text;
    if (text === open) stack.push(index);
    else if (text === close && !skips(tokens, index, stack.length > 0)) {
      const at = stack.pop();
      if (at === undefined) unopened.push(index);
      else {
        partner[at] = index;
        partner[index] = at;
      }
    }
  }
  for (const at of stack) unclosed.push(at);
  return { partner, unclosed, unopened };
}

/** `1)`, `a)` at the head of an item. Within a parenthesis it is that only behind a stop: `(as defined in Section 3)` ends there. */
function isListLabel(tokens: readonly Token[], index: number, open: boolean): boolean {
  const label = tokens[index - 1];
  const before = tokens[index - 2];
  if (label === undefined || label.kind === 'mark' || label.text.length > 3 || !label.spaced) return false;
  // `(… Statement of Financial Accounting Standards No. 87)` ends there too.
  if (before?.text === '(' || tokens[index - 3]?.lower === 'no') return false;
  return !open || (before !== undefined && STOPS.has(before.text) && ordinalsOf(label.text).size > 0);
}

const STOPS = new Set(['.', ';', ':', ',']);
