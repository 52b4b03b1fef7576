import type { Token } from '../text/token.ts';

/**
 * Text that is quoted over several paragraphs opens each of them with a mark and closes the last alone. The marks are none of the
 * text:
 *
 *     Debt. The Borrower shall not incur debt.
 *     "Notwithstanding the foregoing, the "Borrower" may …      → Notwithstanding the foregoing, the "Borrower" may …
 */
export function withoutOpenMarks(tokens: readonly Token[], text: string): readonly Token[] {
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.text === '“') open.push(index);
    else if (token.text === '”') open.pop();
  });
  const dropped = new Set(open.filter((index) => beginsParagraph(tokens, index, text)));
  return dropped.size === 0 ? tokens : tokens.filter((_, index) => !dropped.has(index));
}

function beginsParagraph(tokens: readonly Token[], index: number, text: string): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined) return false;
  return text.slice(before.to, token.from).split('\n').length > 2;
}
