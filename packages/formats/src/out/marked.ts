import { type Change, type Inline, isStruck, type PrintedParagraph } from './printed.ts';

/**
 * Paragraphs as they are printed where changes are marks on paper: the end of a paragraph that was struck, or put in, within words
 * that stand is shown as `¶`, and a paragraph whose end was struck goes on in the one that follows. Where a paragraph was struck or put
 * in whole, its end goes without saying.
 */
export function markedParagraphs(paragraphs: readonly PrintedParagraph[]): readonly PrintedParagraph[] {
  const printed: PrintedParagraph[] = [];
  let open: PrintedParagraph | null = null;
  for (const { mark, ...paragraph } of paragraphs) {
    const whole = mark === null || isWhole(paragraph.inlines, mark);
    const shown: readonly Inline[] = whole ? [] : [{ kind: 'words', text: '¶', amended: null, change: mark }];
    const inlines: readonly Inline[] = [...(open?.inlines ?? []), ...paragraph.inlines, ...shown];
    const joined: PrintedParagraph = { ...(open ?? paragraph), inlines, mark: null };
    open = mark !== null && isStruck(mark) && !whole ? joined : null;
    if (open === null && inlines.length > 0) printed.push(joined);
  }
  return open === null ? printed : [...printed, open];
}

/** Whether all of a paragraph was struck, or put in, as its end was. */
function isWhole(inlines: readonly Inline[], mark: Change): boolean {
  return inlines.every(({ change, kind }) =>
    change === null ? kind === 'note' : isStruck(change) === isStruck(mark),
  );
}
