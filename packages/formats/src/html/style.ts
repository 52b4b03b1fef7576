/** What a style attribute says that bears on the words. */
export interface Style {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly capitals: boolean;
  readonly preformatted: boolean;
  readonly floats: boolean;
  /** A page ends before or after it. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** Columns by which its outermost line stands in. */
  readonly indent: number;
  readonly list: string | null;
}

const PLAIN: Style = {
  hidden: false,
  struck: false,
  capitals: false,
  preformatted: false,
  floats: false,
  breakBefore: false,
  breakAfter: false,
  indent: 0,
  list: null,
};

/** No style of a document is longer; what comes after is not looked at. */
const STYLE_MAX = 4000;

export function styleOf(attribute: string | undefined): Style {
  if (attribute === undefined || attribute.trim() === '') return PLAIN;
  const said = new Map<string, string>();
  for (const each of attribute.slice(0, STYLE_MAX).toLowerCase().split(';')) {
    const colon = each.indexOf(':');
    if (colon > 0)
      said.set(
        each.slice(0, colon).trim(),
        each
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  const is = (name: string, ...values: string[]): boolean => values.includes(said.get(name) ?? '');
  const breaks = (side: string): boolean =>
    is(`page-break-${side}`, 'always', 'left', 'right') || is(`break-${side}`, 'page', 'always');
  return {
    hidden: is('display', 'none') || is('visibility', 'hidden', 'collapse'),
    struck: /line-through/.test(said.get('text-decoration') ?? said.get('text-decoration-line') ?? ''),
    capitals: is('text-transform', 'uppercase'),
    preformatted: is('white-space', 'pre', 'pre-wrap', 'pre-line'),
    floats: is('float', 'left') || is('display', 'inline', 'inline-block'),
    breakBefore: breaks('before'),
    breakAfter: breaks('after'),
    indent: indentOf(said),
    list: said.get('list-style-type') ?? said.get('list-style')?.split(' ')[0] ?? null,
  };
}

function indentOf(said: ReadonlyMap<string, string>): number {
  const margin = said.get('margin-left') ?? leftOf(said.get('margin'));
  const padding = said.get('padding-left') ?? leftOf(said.get('padding'));
  const hanging = Math.min(0, columns(said.get('text-indent')));
  return Math.max(0, columns(margin) + columns(padding) + hanging);
}

/** `0 0 0 36pt`: the last of four; `0 36pt`: the last of two or three is for both sides, or the second. */
function leftOf(shorthand: string | undefined): string | undefined {
  const sides = shorthand?.split(/\s+/, 5) ?? [];
  return sides.length === 4 ? sides[3] : (sides[1] ?? sides[0]);
}

/** Ten columns to an inch, eighty to a line. */
const COLUMNS: Readonly<Record<string, number>> = {
  in: 10,
  pt: 10 / 72,
  px: 10 / 96,
  pc: 10 / 6,
  cm: 10 / 2.54,
  mm: 1 / 2.54,
  em: 10 / 6,
  '%': 0.8,
};
const LENGTH = /^(-?\d{0,6}\.?\d{0,6})(in|pt|px|pc|cm|mm|em|%)$/;

function columns(length: string | undefined): number {
  const [, number = '', unit = ''] = LENGTH.exec(length ?? '') ?? [];
  const value = Number.parseFloat(number);
  return Number.isNaN(value) ? 0 : Math.round(value * (COLUMNS[unit] ?? 0));
}
