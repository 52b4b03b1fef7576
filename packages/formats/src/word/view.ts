import { childOf, type XmlElement } from '../xml/read-xml.ts';

/** A document with its tracked changes all accepted, or all rejected. */
export type View = 'accepted' | 'original';

const COMES: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const GOES: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

/** Whether what an element wraps is not in the document as seen. */
export function hides(name: string, view: View): boolean {
  return (view === 'accepted' ? GOES : COMES).has(name);
}

/** Whether a mark within properties (`w:rPr` of a paragraph mark, `w:trPr` of a row) hides what has them. */
export function isHiddenBy(properties: XmlElement | undefined, view: View): boolean {
  return properties?.children.some((child) => hides(child.name, view)) ?? false;
}

/** Paragraph properties as seen: those before a change of formatting are kept within it. */
export function propertiesIn(paragraph: XmlElement, view: View): XmlElement | undefined {
  const properties = childOf(paragraph, 'w:pPr');
  if (view === 'accepted') return properties;
  const change = childOf(properties, 'w:pPrChange');
  return change === undefined ? properties : childOf(change, 'w:pPr');
}
