import type { Cursor } from '../phrases/cursor.ts';
import { quoted } from '../phrases/label.ts';
import { name } from '../phrases/name.ts';
import { bracketed } from './part.ts';

/** `2.5(b)(ii), 2.5(b)(iv) and 4.3(a)`; `8.2(b) and (c)`. */
export function numbers(c: Cursor, article: boolean): readonly string[] | null {
  const paths: string[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (paths.length > 0 && !c.eat(', and') && !c.eat(',|and|or')) return null;
      c.eat('section|subsection');
      return number(c, article) ?? sibling(c, paths.at(-1));
    });
    if (more === null) break;
    paths.push(more);
  }
  return paths.length === 0 ? c.fail('the number of a section') : paths;
}

const NUMBER = /^\d[\d.]*[A-Za-z]?$/;
const ARTICLE = /^(\d{1,2}|[IVX]{1,6})$/;

export function number(c: Cursor, article: boolean): string | null {
  const text = c.item()?.limb == null ? (c.item()?.text ?? '') : '';
  if (!(article ? ARTICLE : NUMBER).test(text) || text.endsWith('.')) return null;
  c.skip();
  let path = article ? `Article ${text}` : text;
  while (c.sees('(')) {
    const label = bracketed(c);
    if (label === null) break;
    path += `(${label})`;
  }
  path += apart(c);
  heading(c);
  return path;
}

/** `Section 7.2, paragraph (b),`: its letter told apart, unless that is of something else. */
function apart(c: Cursor): string {
  const label = c.attempt(() => {
    c.eat(',');
    if (!c.eat('paragraph|clause|subsection|subparagraph|subclause')) return null;
    const letter = bracketed(c);
    if (c.sees(',') && c.item(1)?.lower === 'of') c.skip();
    return c.sees('of section|article|the definition') ? null : letter;
  });
  return label === null ? '' : `(${label})`;
}

/** `(c)` behind `8.2(b) and`: only where the list goes on, or says of what it is. */
function sibling(c: Cursor, before: string | undefined): string | null {
  const stem = /^(.*)\([^()]+\)$/.exec(before ?? '')?.[1];
  const label = stem === undefined ? null : bracketed(c);
  return label !== null && c.sees('of|to|in|thereof|,|and|is|are|shall') ? `${stem}(${label})` : null;
}

/** `(Defaulting Lenders)`, `, entitled “Certain Defined Terms,”`: the heading, for finding. */
export function heading(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('(') || c.item()?.limb !== null || !/^[A-Z“]/.test(c.item()?.text ?? '')) return null;
    // `(“Commitments; Addresses”)`: between marks it may hold others.
    if (quoted(c) !== null && c.eat(')')) return true;
    for (let i = 0; i < 24 && !c.done && !c.sees(')|(|;') && c.item()?.limb === null; i++) c.skip();
    return c.eat(')') ? true : null;
  });
  c.attempt(() => {
    const apart = c.eat(',');
    if (!c.eat('entitled|titled|captioned|headed')) return null;
    if (quoted(c) === null && name(c) === null) return null;
    if (apart) c.eat(',');
    return true;
  });
}

const ATTACHED = /^(Schedule|Exhibit|Annex|Appendix)s?$/i;

/** `Schedule 2.01`, `Exhibits C and “D-1”`. */
export function attached(c: Cursor): readonly string[] | null {
  return c.attempt(() => {
    c.eat('the');
    const kind = ATTACHED.exec(c.item()?.text ?? '')?.[1];
    if (kind === undefined) return null;
    c.skip();
    const title = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
    const paths: string[] = [];
    for (;;) {
      const label = c.attempt(() => {
        // `Exhibits “A,” “B”`: the comma stands within the marks.
        if (paths.length > 0 && !c.eat(', and') && !c.eat(',|and') && !c.sees('“')) return null;
        c.eat('schedule|exhibit|annex|appendix');
        return attachmentLabel(c);
      });
      if (label === null) break;
      paths.push(`${title} ${label}`);
    }
    return paths.length === 0 ? null : paths;
  });
}

const LABEL = /^([A-Z]{1,2}|[IVX]{1,5}|\d[\d.]*[A-Z]?|[A-Z]-?\d{1,2}|\d{1,2}-[A-Z\d]{1,2})$/;

function attachmentLabel(c: Cursor): string | null {
  const marked = c.attempt(() => quoted(c));
  if (marked !== null) return LABEL.test(marked) ? marked : null;
  const text = c.item()?.limb == null ? (c.item()?.text ?? '') : '';
  if (!LABEL.test(text)) return null;
  if (text.endsWith('.')) return null;
  c.skip();
  let label = text;
  while (c.sees('(') && c.item()?.spaced === false) {
    const inner = bracketed(c);
    if (inner === null) break;
    label += `(${inner})`;
  }
  heading(c);
  return label;
}
