import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { damaged, excessive, Refusal } from '../refusal.ts';
import { canonical } from './namespaces.ts';

/** An element with its prefix as the standard writes it, whatever the file calls it: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, where it has no children; otherwise empty. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML into a tree. A document type declaration is refused, and with it every entity that is not XML's own; nothing
 * that the file names outside of itself is looked up.
 */
export function readXml(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Open = open('', new Map());
  const stack = [root];
  let count = 0;
  parser.on('doctype', () => {
    throw new Refusal(
      'IF160',
      `"${part}" declares a document type.`,
      'Open it in Word, save it anew, and name the new file.',
    );
  });
  parser.on('opentag', (tag) => {
    if (++count > limits.elementsMax)
      throw excessive(`"${part}" has more than ${limits.elementsMax} elements.`);
    if (stack.length > limits.depthMax)
      throw excessive(`"${part}" is nested more than ${limits.depthMax} deep.`);
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes.set(canonical(uri, local), value);
    const made = open(canonical(tag.uri, tag.local), attributes);
    stack.at(-1)?.children.push(made);
    stack.push(made);
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (closed !== undefined && closed.children.length > 0) closed.text = '';
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw damaged(`"${part}" is not whole: ${firstLine(error.message)}.`);
  });
  parse(parser, decoded(bytes, part));
  const [top] = root.children;
  if (top === undefined) throw damaged(`"${part}" is empty.`);
  return top;
}

function open(name: string, attributes: Map<string, string>): Open {
  return { name, attributes, children: [], text: '' };
}

const CHUNK = 256 * 1024;

function parse(parser: SaxesParser<{ xmlns: true; position: false }>, text: string): void {
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

function decoded(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`"${part}" is not in the encoding that Word writes.`);
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/\.$/, '').slice(0, 160);
}

export function childOf(of: XmlElement | undefined, name: string): XmlElement | undefined {
  return of?.children.find((child) => child.name === name);
}

/** The attribute `w:val` of a child, which is how Word writes most properties. */
export function valueOf(of: XmlElement | undefined, name: string): string | undefined {
  return childOf(of, name)?.attributes.get('w:val');
}

/** Whether a property that is on or off is on; `undefined` where it is not said. */
export function switchOf(of: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(of, name);
  if (found === undefined) return undefined;
  const value = found.attributes.get('w:val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
