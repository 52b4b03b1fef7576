/** A line as it is printed again: a word that its end parted is whole on the first of the two lines. */
export interface JoinedLine {
  /** Without the beginning that went to the line before, and without a hyphen that is none. */
  readonly own: string;
  /** How many characters of it went to the line before. */
  readonly given: number;
  /** The rest of its last word, from the next line. */
  readonly taken: string;
}

/**
 * Joins words that a line end parted: `compli-` / `ance with` becomes `compliance` / `with`. A hyphen that the word has
 * anywhere else in the text (`non-` / `compliance` beside `non-compliance`) stays.
 */
export function joinHyphens(lines: readonly string[]): JoinedLine[] {
  const known = new Set(
    lines
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)*/g),
  );
  const joined: { own: string; given: number; taken: string }[] = lines.map((own) => ({
    own,
    given: 0,
    taken: '',
  }));
  for (let index = 0; index + 1 < joined.length; index++) {
    const [line, next] = [joined[index]!, joined[index + 1]!];
    const [, before = '', head = '', hyphen = ''] = PARTED.exec(line.own) ?? [];
    const [word = '', tail = ''] = REST.exec(next.own) ?? [];
    if (hyphen === '' || word === '') continue;
    // `year-to-` / `date` has had hyphens before.
    const keeps = hyphen === '-' && (before === '-' || keepsHyphen(head.toLowerCase(), tail, known));
    if (!keeps) line.own = line.own.slice(0, -1);
    line.taken = word;
    const rest = next.own.slice(word.length).trimStart();
    next.given = next.own.length - rest.length;
    next.own = rest;
  }
  return joined;
}

const PARTED = /(^|[^A-Za-z])([A-Za-z]{1,40})([-\u00ad])$/;
/** The rest of the word, with the marks behind it. */
const REST = /^([a-z]{1,40})[^\sA-Za-z]{0,4}/;

/** Beginnings that agreements print with a hyphen. */
const PREFIXED = new Set(
  'non pre post co re self cross ex anti multi sub inter semi well so third pro'.split(' '),
);

function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(`${head}-${tail}`)) return true;
  if (known.has(head + tail)) return false;
  return PREFIXED.has(head);
}
