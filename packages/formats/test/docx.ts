// Word files for tests, part by part: what a test is about stands in it, the rest is the least that makes a package.
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** The elements within `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Before the root element of the document. */
  readonly prolog?: string;
  /** Other parts, by name. */
  readonly more?: Readonly<Record<string, string>>;
  /** Further relations of the document, as elements. */
  readonly relations?: string;
}

export function docx({ body, prolog = '', more = {}, relations = '', ...parts }: DocxParts): Uint8Array {
  const related = (['styles', 'numbering', 'footnotes'] as const).filter((name) => parts[name] !== undefined);
  const files: Record<string, string> = {
    '_rels/.rels': relationsPart(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': `${prolog}<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsPart(
      related.map((name) => relation(name, `${name}.xml`)).join('') + relations,
    ),
    ...Object.fromEntries(
      related.map((name) => [`word/${name}.xml`, `<w:${name} ${W}>${parts[name]}</w:${name}>`]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function relation(type: string, target: string, mode = ''): string {
  return `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`;
}

function relationsPart(relations: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of plain words, with properties if need be. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;

export const listed = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** An abstract list: each level as `format|text|more`. */
export function abstract(id: number, levels: readonly string[]): string {
  const made = levels.map((level, at) => {
    const [format = '', text = '', more = ''] = level.split('|');
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${made.join('')}</w:abstractNum>`;
}

export const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
