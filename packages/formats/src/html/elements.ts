const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand in lines of their own. */
export const BLOCKS = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup html li listing main menu nav ol p pre section summary table tbody tfoot thead tr ' +
    'td th caption ul text document xmp',
);

/** Elements with no words of the document in them. */
export const UNSEEN = set(
  'head title script style template select option optgroup datalist textarea button object applet iframe embed audio ' +
    'video canvas svg map noframes noembed colgroup ix:header ix:hidden sec-header ims-header',
);

/** Words that a marked copy strikes out; they are no words of the document any more. */
export const STRUCK = set('del s strike');

/** Elements without an end. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Lines of a filing's envelope: the words up to the end of the line are not the document's. */
export const ENVELOPE = set('type sequence filename description sec-document');

/** What a start tag ends that was left open, and the elements that such an end does not go beyond. */
export interface Implied {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const CELLS = set('td th caption');
const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ['li', { ends: set('li'), within: set('ol ul menu dir table') }],
  ['dt', { ends: set('dt dd'), within: set('dl table') }],
  ['dd', { ends: set('dt dd'), within: set('dl table') }],
  ['td', { ends: CELLS, within: set('tr table') }],
  ['th', { ends: CELLS, within: set('tr table') }],
  ['tr', { ends: set('tr'), within: set('table') }],
  ['tbody', { ends: set('tbody thead tfoot'), within: set('table') }],
  ['tfoot', { ends: set('tbody thead tfoot'), within: set('table') }],
  ['document', { ends: set('document'), within: new Set() }],
]);
const PARAGRAPHS: Implied = { ends: set('p head'), within: set('td th li dd table') };

export function impliedBy(tag: string): Implied | null {
  return IMPLIED.get(tag) ?? (BLOCKS.has(tag) ? PARAGRAPHS : null);
}

/** An end tag does not reach out of the cell that it stands in. */
export const CELL_WALLS = set('td th table');
