import { type Day, isoDay, writtenDay } from '../time/day.ts';
import type { Stretch, Timeline } from '../time/timeline.ts';
import type { Asked } from './question.ts';
import { readValue, stretchesBetween, valueAddresses } from './status-rows.ts';
import { amountInWords, wrap } from './words.ts';

/** One status over time: `yes`, `no`, `open`, or a value. */
export interface Lane {
  readonly of: string;
  readonly kind: 'provision' | 'part' | 'default' | 'value';
  readonly stretches: readonly { readonly from: string; readonly through: string; readonly value: string }[];
}
export interface TimelineReport {
  readonly deal: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly from: string;
  readonly through: string;
  readonly lanes: readonly Lane[];
}

/** Every status of the deal over the days in which anything changes. */
export function timelineReport(asked: Asked): TimelineReport {
  const lines = linesOf(asked);
  const [from, to] = windowOf(asked, lines);
  return {
    deal: asked.deal.name,
    asOf: isoDay(asked.asOf),
    knownAt: isoDay(asked.knownAt),
    from: isoDay(from),
    through: isoDay(to - 1),
    lanes: lines.map(({ of, kind, line }) => ({
      of,
      kind,
      stretches: stretchesBetween(line, from, to).map(shown),
    })),
  };
}

interface Line {
  readonly of: string;
  readonly kind: Lane['kind'];
  readonly line: Timeline<string>;
}

function linesOf({ reckoning, bound }: Asked): Line[] {
  return [
    ...bound.terms.provisions.map((of): Line => ({ of, kind: 'provision', line: reckoning.inForce(of) })),
    ...reckoning
      .instances()
      .map(({ id }): Line => ({ of: id, kind: 'default', line: reckoning.continuing(id) })),
    ...bound.terms.parts.map(
      ({ address }): Line => ({ of: address, kind: 'part', line: reckoning.effective(address) }),
    ),
    ...valueAddresses(reckoning).map((of): Line => ({ of, kind: 'value', line: reckoning.value(of) })),
  ];
}

/**
 * The days to draw: around the facts and changes that lie within two years of the day asked about, so that an agreement
 * of three years before does not press everything else into one column. Where none does (a deal of long ago, asked about
 * today), around the last of them.
 */
function windowOf({ asOf, reckoning }: Asked, lines: readonly Line[]): readonly [Day, Day] {
  const days = [...lines.flatMap(({ line }) => line.days), ...reckoning.seen.map(({ on }) => on.by)];
  const isNear = days.some((day) => Math.abs(day - asOf) < NEAR);
  const anchor = isNear || days.length === 0 ? asOf : Math.max(...days);
  const near = days.filter((day) => Math.abs(day - anchor) < NEAR);
  return [Math.min(anchor, ...near) - 7, Math.max(anchor, ...near) + 14];
}

const NEAR = 730;

function shown({ from, to, value }: Stretch<string>): Lane['stretches'][number] {
  return { from: from === null ? '' : isoDay(from), through: to === null ? '' : isoDay(to - 1), value };
}

const GLYPHS: Readonly<Record<string, string>> = { yes: '█', no: '·', open: '?' };
const MEANING: Readonly<Record<Lane['kind'], string>> = {
  provision: 'in force',
  default: 'continuing',
  part: 'in effect',
  value: 'value',
};

/** The lanes drawn to scale, a column for some days, with the days on which they change. */
export function printTimeline(asked: Asked, columns = 100): string {
  const lines = linesOf(asked);
  const [from, to] = windowOf(asked, lines);
  const name = Math.min(40, Math.max(...lines.map(({ of, kind }) => label(of, kind).length), 8));
  const width = Math.max(20, columns - name - 2);
  const dayAt = (column: number): Day => from + Math.floor((column * (to - from)) / width);
  const columnOf = (day: Day): number =>
    Math.min(width - 1, Math.floor(((day - from) * width) / (to - from)));
  const rows = lines.flatMap(({ of, kind, line }) => {
    const glyphs = Array.from({ length: width }, (_, column) =>
      glyph(line, dayAt(column), dayAt(column + 1), kind),
    );
    const drawn = kind === 'value' ? withValues(line, from, to, width, columnOf) : glyphs.join('');
    return [`${label(of, kind).slice(0, name).padEnd(name)}  ${drawn}`];
  });
  const isDrawn = asked.asOf >= from && asked.asOf < to;
  const cursor = isDrawn ? `${' '.repeat(name + 2 + columnOf(asked.asOf))}^ ${writtenDay(asked.asOf)}` : '';
  const head = `${asked.deal.name}\n${writtenDay(from)} through ${writtenDay(to - 1)}, as known on ${writtenDay(asked.knownAt)}`;
  const days = changeDays(lines, from, to).map((change) => wrap(change, 2, columns));
  return [head, '', ...rows, cursor, '', '█ yes   · no   ? open', '', 'Changes', ...days, ''].join('\n');
}

function label(of: string, kind: Lane['kind']): string {
  return `${of} ${MEANING[kind]}`;
}

/** A column shows the value of its first day, or a change within it as the value after. */
function glyph(line: Timeline<string>, first: Day, next: Day, kind: Lane['kind']): string {
  const last = stretchesBetween(line, first, Math.max(next, first + 1)).at(-1)?.value ?? 'no';
  return kind === 'value' ? '' : (GLYPHS[last] ?? ' ');
}

function withValues(
  line: Timeline<string>,
  from: Day,
  to: Day,
  width: number,
  columnOf: (day: Day) => number,
): string {
  const row = Array.from({ length: width }, () => '─');
  for (const stretch of stretchesBetween(line, from, to)) {
    const at = columnOf(stretch.from ?? from);
    if (readValue(stretch.value).value === null) continue;
    const text = `┤${valueText(stretch.value)} `;
    Array.from(text).forEach((mark, i) => {
      if (at + i < width) row[at + i] = mark;
    });
  }
  return row.join('');
}

function valueText(value: string): string {
  const read = readValue(value);
  if (read.value === null) return 'none';
  return read.value === 'open' ? read.candidates.join('|') || 'open' : amountInWords(read.value, '');
}

function changeDays(lines: readonly Line[], from: Day, to: Day): string[] {
  const changes = new Map<Day, string[]>();
  for (const { of, kind, line } of lines) {
    line.days.forEach((day, i) => {
      if (day < from || day >= to) return;
      const value = line.values[i + 1] ?? '';
      const said = kind === 'value' ? `${of} ${valueText(value)}` : `${label(of, kind)}: ${value}`;
      changes.set(day, [...(changes.get(day) ?? []), said]);
    });
  }
  return [...changes]
    .toSorted(([a], [b]) => a - b)
    .map(([day, said]) => `${writtenDay(day)}: ${said.join('; ')}`);
}
