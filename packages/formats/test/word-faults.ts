// What Word would hold against a document: a small validator of the rules of the standard that a writer can break.
import { WordPackage } from '../src/word/word-package.ts';
import { childOf, readXml, type XmlElement } from '../src/xml/read-xml.ts';

/** Everything that is wrong with a Word file; every part of it is read, so that none may be ill-formed. */
export function wordFaults(bytes: Uint8Array): string[] {
  const from = WordPackage.read(bytes);
  const parts = new Map<string, XmlElement>();
  for (const name of from.names)
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, readXml(from.part(name) ?? new Uint8Array(), name));
  const document = from.document();
  const all = elementsOf(document);
  return [
    ...typeFaults(from.names, parts),
    ...relationFaults(parts),
    ...[...parts].flatMap(([name, root]) => orderFaults(name, root)),
    ...styleFaults(parts, all),
    ...noteFaults(from, all),
    ...revisionFaults(document, all),
  ];
}

function typeFaults(names: readonly string[], parts: ReadonlyMap<string, XmlElement>): string[] {
  const types = parts.get('[Content_Types].xml')?.children ?? [];
  const named = new Set(types.map(({ attributes }) => attributes.get('PartName')));
  const endings = new Set(types.map(({ attributes }) => attributes.get('Extension')));
  const missing = names.filter(
    (name) =>
      name !== '[Content_Types].xml' && !named.has(`/${name}`) && !endings.has(name.split('.').at(-1)),
  );
  const idle = [...named].filter((name) => name !== undefined && !names.includes(name.slice(1)));
  return [...missing.map((name) => `${name} has no type`), ...idle.map((name) => `no ${name} for its type`)];
}

function relationFaults(parts: ReadonlyMap<string, XmlElement>): string[] {
  return [...parts].flatMap(([name, root]) => {
    const slash = name.lastIndexOf('/') + 1;
    const relations =
      parts.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)?.children ?? ([] as const);
    const ids = relations.map(({ attributes }) => attributes.get('Id') ?? '');
    const targets = relations
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => attributes.get('Target') ?? '');
    const used = elementsOf(root).flatMap(({ attributes }) => attributes.get('r:id') ?? []);
    return [
      ...twice(ids).map((id) => `${name}: relation ${id} twice`),
      ...targets
        .filter((target) => !parts.has(name.slice(0, slash) + target))
        .map((target) => `${name}: no part ${target}`),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${name}: no relation ${id}`),
    ];
  });
}

/** In which order the schema wants what it knows by name. */
const ORDER: ReadonlyMap<string, readonly string[]> = new Map(
  [
    [
      'w:rPr',
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    ],
    [
      'w:pPr',
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    ],
    [
      'w:sectPr',
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
    ],
    [
      'w:style',
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    ],
    ['w:tbl', 'tblPr tblGrid tr'],
    [
      'w:tblPr',
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    ],
    ['w:tblBorders', 'top left start bottom right end insideH insideV'],
    ['w:tr', 'tblPrEx trPr tc'],
    ['w:tc', 'tcPr p'],
    ['w:styles', 'docDefaults latentStyles style'],
    [
      'w:settings',
      'writeProtection view zoom trackRevisions defaultTabStop footnotePr endnotePr compat rsids',
    ],
  ].map(([name = '', names = '']) => [name, names.split(' ').map((each) => `w:${each}`)]),
);

function orderFaults(part: string, root: XmlElement): string[] {
  return elementsOf(root).flatMap((element) => {
    const order = ORDER.get(element.name);
    if (order === undefined) return [];
    const places = element.children.map(({ name }) => order.indexOf(name));
    const unknown = element.children.filter((_, i) => places[i] === -1);
    const back = element.children.filter((_, i) => i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0));
    return [
      ...unknown.map(({ name }) => `${part}: ${name} in ${element.name}`),
      ...back.map(({ name }) => `${part}: ${name} too late in ${element.name}`),
    ];
  });
}

function styleFaults(parts: ReadonlyMap<string, XmlElement>, all: readonly XmlElement[]): string[] {
  const styles = parts.get('word/styles.xml')?.children ?? [];
  const ids = styles.flatMap(({ attributes }) => attributes.get('w:styleId') ?? []);
  const used = all
    .filter(({ name }) => name === 'w:pStyle' || name === 'w:rStyle')
    .map(({ attributes }) => attributes.get('w:val') ?? '');
  return [
    ...twice(ids).map((id) => `style ${id} twice`),
    ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `no style ${id}`),
  ];
}

function noteFaults(from: WordPackage, all: readonly XmlElement[]): string[] {
  const notes = from.related('footnotes')?.children ?? [];
  const ids = notes.map(({ attributes }) => attributes.get('w:id') ?? '');
  const used = all
    .filter(({ name }) => name === 'w:footnoteReference')
    .map(({ attributes }) => attributes.get('w:id') ?? '');
  return [
    ...twice(ids).map((id) => `footnote ${id} twice`),
    ...twice(used).map((id) => `footnote ${id} is referred to twice`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `no footnote ${id}`),
  ];
}

const REVISIONS = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:moveFromRangeStart', 'w:moveToRangeStart'];
const DAY = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function revisionFaults(document: XmlElement, all: readonly XmlElement[]): string[] {
  const revisions = all.filter(({ name }) => REVISIONS.includes(name));
  const ids = revisions.map(({ attributes }) => attributes.get('w:id') ?? '');
  const unsigned = revisions.filter(
    ({ attributes }) =>
      (attributes.get('w:author') ?? '') === '' ||
      !DAY.test(attributes.get('w:date') ?? '2001-01-01T00:00:00Z') ||
      !/^\d+$/.test(attributes.get('w:id') ?? ''),
  );
  return [
    ...twice(ids).map((id) => `change ${id} twice`),
    ...unsigned.map(({ name }) => `${name} without number, author or day`),
    ...wordsFaults(document, false),
    ...rangeFaults(all),
  ];
}

/** What is deleted stands in `w:delText`, and nothing else does. */
function wordsFaults(element: XmlElement, deleted: boolean): string[] {
  if (element.name === 'w:t' && deleted) return ['w:t within w:del'];
  if (element.name === 'w:delText' && !deleted) return ['w:delText outside of w:del'];
  const inside = element.name === 'w:p' ? false : deleted || element.name === 'w:del';
  return element.children.flatMap((child) => wordsFaults(child, inside));
}

/** Every range of a move begins and ends once, and both ends of a move have its name. */
function rangeFaults(all: readonly XmlElement[]): string[] {
  const at = (name: string, key: string): string[] =>
    all.filter((one) => one.name === name).map(({ attributes }) => attributes.get(key) ?? '');
  const faults = ['w:moveFromRange', 'w:moveToRange'].flatMap((name) => {
    const [starts, ends] = [at(`${name}Start`, 'w:id'), at(`${name}End`, 'w:id')];
    return starts.join() === ends.toSorted((a, b) => starts.indexOf(a) - starts.indexOf(b)).join()
      ? []
      : [`${name}: ${starts.join()} begin and ${ends.join()} end`];
  });
  const [from, to] = [at('w:moveFromRangeStart', 'w:name'), at('w:moveToRangeStart', 'w:name')];
  return from.toSorted().join() === to.toSorted().join() ? faults : [...faults, 'a move lacks an end'];
}

export function elementsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one);
    waiting.push(...one.children.toReversed());
  }
  return found;
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];
}

/** The paragraphs of the body of a document whose style is none of those that stand around a printed text. */
export function textParagraphs(bytes: Uint8Array): XmlElement[] {
  const around = ['Title', 'Legend', 'Heading1', 'Entry'];
  const body = childOf(WordPackage.read(bytes).document(), 'w:body')?.children ?? [];
  return body.filter(({ name, children }) => {
    const style = childOf(children[0], 'w:pStyle')?.attributes.get('w:val') ?? '';
    return name === 'w:p' && !around.includes(style);
  });
}
