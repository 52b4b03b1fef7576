import { markupText } from '../safe-text.ts';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with what stands in it; attributes that are `null` are left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${attributeText(String(value))}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

/** White space of an attribute would be read as a space. */
const attributeText = (text: string): string => markupText(text.replaceAll(/\s+/g, ' '));

/** `<w:name w:val="value"/>`, which is how Word writes most properties. */
export const property = (name: string, value?: string | number): string =>
  element(`w:${name}`, { 'w:val': value ?? null });

export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The prefixes that Word's own parts use. */
export const NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
