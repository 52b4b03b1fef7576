import { zipSync } from 'fflate';
import { Refusal } from '../refusal.ts';
import { childOf, readXml, type XmlElement } from '../xml/read-xml.ts';
import { readZip } from '../zip/read-zip.ts';

/**
 * A Word file as its parts. What is not edited is kept byte for byte, known to Inforce or not; a package that nobody
 * edited is written as the very bytes that were read. Relations that lead outside of the file are never followed.
 */
export class WordPackage {
  /** The part that holds the document, usually `word/document.xml`. */
  readonly main: string;
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #relations: ReadonlyMap<string, string>;

  private constructor(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>, main: string) {
    this.#bytes = bytes;
    this.#parts = parts;
    this.main = main;
    this.#relations = relationsOf(parts, main);
  }

  static read(bytes: Uint8Array): WordPackage {
    const parts = new Map<string, Uint8Array>();
    for (const entry of readZip(bytes)) if (!entry.name.endsWith('/')) parts.set(entry.name, entry.bytes());
    const main = [...relationsOf(parts, '')].find(([type]) => type === 'officeDocument')?.[1];
    if (main === undefined || !parts.has(main)) throw noDocument();
    return new WordPackage(bytes, parts, main);
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  part(name: string): Uint8Array | undefined {
    return this.#parts.get(name);
  }

  /** The XML of a part that the document relates to, by the last word of the relation's type: `styles`, `footnotes`. */
  related(type: string): XmlElement | undefined {
    const name = this.#relations.get(type);
    const bytes = name === undefined ? undefined : this.#parts.get(name);
    return name === undefined || bytes === undefined ? undefined : readXml(bytes, name);
  }

  document(): XmlElement {
    return readXml(this.#parts.get(this.main) ?? new Uint8Array(), this.main);
  }

  /** The same package with other bytes for one part. */
  with(name: string, bytes: Uint8Array): WordPackage {
    const parts = new Map(this.#parts).set(name, bytes);
    return new WordPackage(zipped(parts), parts, this.main);
  }

  write(): Uint8Array {
    return this.#bytes;
  }
}

/** The same parts make the same bytes on every day: zip files bear dates. */
const DATE = '1980-01-01T00:00:00';

function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: DATE });
}

/** Parts within the file that a part relates to, by the last word of the relation's type. */
function relationsOf(parts: ReadonlyMap<string, Uint8Array>, of: string): Map<string, string> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const name = `${folder}_rels/${of.slice(slash)}.rels`;
  const bytes = parts.get(name);
  const relations = new Map<string, string>();
  for (const relation of bytes === undefined ? [] : readXml(bytes, name).children) {
    const type = relation.attributes.get('Type') ?? '';
    const target = relation.attributes.get('Target') ?? '';
    if (relation.attributes.get('TargetMode') === 'External') continue;
    relations.set(type.slice(type.lastIndexOf('/') + 1), within(folder, target));
  }
  return relations;
}

function within(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The element that holds the blocks of a document. */
export function bodyOf(document: XmlElement): XmlElement {
  const body = childOf(document, 'w:body');
  if (document.name !== 'w:document' || body === undefined) throw noDocument();
  return body;
}

function noDocument(): Refusal {
  return new Refusal(
    'IF155',
    'The file is a zip file that holds no Word document.',
    'Unpack it, and name the document that you mean.',
  );
}
