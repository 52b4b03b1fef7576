/** Where each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The line, counted from 1, on which a place of the text stands. */
export const lineAt = (lines: readonly number[], place: number): number =>
  lines.filter((start) => start <= place).length;
