import { stretches, type Timeline } from '../../packages/core/src/time/timeline.ts';

/** The seven statuses that every program computes for every deal, in this order. */
export const statuses = [
  'condition 4.1 is met',
  'Section 1 is in effect',
  'Section 6.3 is in force',
  'Section 6.4 is suspended',
  'the noticed Default continues',
  'some Default continues',
  'the price',
] as const;

export type SevenTimelines = readonly Timeline<string>[];

/** `no until 9800, yes`: the same text for the same function of the day, whoever computed it. */
export function written(line: Timeline<string>): string {
  return stretches(line)
    .map(({ to, value }) => (to === null ? value : `${value} until ${to}`))
    .join(', ');
}

/** Throws on the first status of which another program says something else. */
export function checkEqual(
  who: string,
  ours: readonly SevenTimelines[],
  theirs: readonly SevenTimelines[],
): void {
  theirs.forEach((lines, deal) => {
    statuses.forEach((status, i) => {
      const [we, they] = [ours[deal]?.[i], lines[i]].map((line) => (line ? written(line) : 'nothing'));
      if (we !== they)
        throw new Error(
          `deal ${deal}, whether ${status}:\n  inforce says ${we}\n  ${who} says ${they}\nNothing is measured before all agree.`,
        );
    });
  });
}
