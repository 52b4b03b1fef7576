/** An element by its places in the text of an XML file, which is known to be well-formed. */
export interface Placed {
  readonly name: string;
  readonly from: number;
  /** Where its content begins and ends; equal where it has none. */
  readonly contentFrom: number;
  contentTo: number;
  to: number;
  readonly parent: Placed | null;
  readonly children: Placed[];
}

/** The elements of an XML text with their places, so that a part of it can be written anew and all else stay as it is. */
export function placedElements(xml: string): Placed {
  const root: Placed = blank('', 0, 0, null);
  let open = root;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = endOfOther(xml, at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const end = endOfTag(xml, at);
    if (xml.charAt(at + 1) === '/') {
      [open.contentTo, open.to] = [at, end];
      open = open.parent ?? root;
    } else {
      const made = blank(nameAt(xml, at + 1), at, end, open);
      open.children.push(made);
      if (xml.charAt(end - 2) !== '/') open = made;
    }
    at = end;
  }
  return root;
}

function blank(name: string, from: number, end: number, parent: Placed | null): Placed {
  return { name, from, contentFrom: end, contentTo: end, to: end, parent, children: [] };
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function endOfOther(xml: string, at: number): number | null {
  for (const [opens, closes] of OTHERS)
    if (xml.startsWith(opens, at)) return xml.indexOf(closes, at) + closes.length;
  return null;
}

/** Behind the `>` that ends a tag; one within quotation marks ends nothing. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const char = xml.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return xml.length;
}

function nameAt(xml: string, from: number): string {
  let to = from;
  while (to < xml.length && !' \t\r\n/>'.includes(xml.charAt(to))) to++;
  return xml.slice(from, to);
}

export function childNamed(of: Placed | undefined, name: string): Placed | undefined {
  return of?.children.find((child) => child.name === name);
}
