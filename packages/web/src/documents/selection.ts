import { type RefObject, useEffect, useState } from 'react';

/** Words of one provision that somebody selected; no words: all of it. */
export interface Selected {
  readonly path: string;
  readonly words: string;
}

/** The words that are selected within an element, by provision, when the selecting rests; none: nothing is asked. */
export function useSelected(within: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<readonly Selected[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = selectedIn(within.current);
        if (now.length > 0) setSelected(now);
      }, 250);
    };
    const closed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setSelected([]);
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('keydown', closed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('keydown', closed);
    };
  }, [within]);
  return [selected, setSelected] as const;
}

function selectedIn(sheet: HTMLElement | null): readonly Selected[] {
  const selection = document.getSelection();
  if (sheet === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const parts: Selected[] = [];
  for (const each of sheet.querySelectorAll('[data-path]')) {
    const text = each.querySelector(':scope > :is(p, h2, h3)');
    const path = each.getAttribute('data-path');
    if (text === null || path === null || !range.intersectsNode(text)) continue;
    const words = wordsOf(range, text);
    const last = parts.at(-1);
    if (words === '') continue;
    if (last?.path === path) parts[parts.length - 1] = { path, words: `${last.words}\n${words}` };
    else parts.push({ path, words });
  }
  return parts.some(({ words }) => words.length > 1) ? parts : [];
}

/** What of a paragraph lies in a range, without the numbers of footnotes, which are no words of it. */
function wordsOf(range: Range, paragraph: Element): string {
  const own = document.createRange();
  own.selectNodeContents(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0)
    own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  const words = own.cloneContents();
  for (const note of words.querySelectorAll('sup')) note.remove();
  return (words.textContent ?? '').trim();
}
