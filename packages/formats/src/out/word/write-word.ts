import { strToU8, zipSync } from 'fflate';
import type { Printed, PrintedSection, PrintedTable } from '../printed.ts';
import { WordNotes, separatorsInSettings } from './notes.ts';
import { paragraphsXml, type ShowChanges } from './paragraphs.ts';
import { MARKS, run } from './run.ts';
import { stylesXml } from './styles.ts';
import { tableXml } from './table.ts';
import { element, NAMESPACES, PROLOG, property } from './xml.ts';

/**
 * A printed text as a new Word document: the legend at the head of every page, footnotes as Word's own, changes tracked or marked.
 * The same text gives the same bytes.
 */
export function wordOf(printed: Printed, show: ShowChanges = 'tracked'): Uint8Array {
  const notes = new WordNotes(printed.footnotes);
  const body = bodyXml(printed, notes, show);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': PROLOG + element('w:document', NAMESPACES, element('w:body', {}, body)),
    'word/_rels/document.xml.rels': relationships(PARTS.map((name) => [typeOf(name), `${name}.xml`])),
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settings(),
    'word/footnotes.xml': notes.xml(),
    'word/header1.xml': PROLOG + element('w:hdr', NAMESPACES, styled('Header', run(printed.legend[0] ?? ''))),
    'word/footer1.xml': PROLOG + element('w:ftr', NAMESPACES, styled('Footer', PAGE_NUMBER)),
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { mtime: DATE });
}

/** Zip files bear dates; the same text makes the same bytes on every day. */
const DATE = '1980-01-01T00:00:00';

const PARTS = ['styles', 'settings', 'footnotes', 'header1', 'footer1'] as const;
type Part = (typeof PARTS)[number];
const typeOf = (part: Part): string => part.replace('1', '');
const idOf = (part: Part): string => `rId${PARTS.indexOf(part) + 1}`;

function bodyXml(printed: Printed, notes: WordNotes, show: ShowChanges): string {
  const { title, legend, table, paragraphs, sections, notice } = printed;
  const changed = paragraphs.some(
    ({ inlines, mark }) => mark !== null || inlines.some(({ change }) => change),
  );
  return [
    styled('Title', run(title)),
    ...legend.map((line) => styled('Legend', run(line))),
    changed && show === 'marked' ? styled('Legend', MARKS_LEGEND) : '',
    table === null ? '' : changesXml(table),
    paragraphsXml(paragraphs, notes, show),
    ...sections.map(sectionXml),
    styled('Legend', run(notice)),
    SECTION,
  ].join('');
}

const MARKS_LEGEND = [
  run('Words marked '),
  run('thus', MARKS.deleted),
  run(' are deleted; words marked '),
  run('thus', MARKS.inserted),
  run(' are inserted; words marked '),
  run('thus', MARKS['moved-from']),
  run(' were moved, to the place marked '),
  run('thus', MARKS['moved-to']),
  run(', with the number of the move.'),
].join('');

/** The shares of the columns of a table of changes: a provision, its heading, what became of it, and words struck and put in. */
const SHARES = [26, 34, 18, 11, 11];

function changesXml({ heading, columns, rows }: PrintedTable): string {
  const head = columns.map((cell) => styled('TableCell', run(cell, property('b'))));
  const body = rows.map((cells) => cells.map((cell) => styled('TableCell', run(cell))));
  return styled('Heading1', run(heading)) + tableXml([head, ...body], SHARES) + styled('Legend', '');
}

function sectionXml({ heading, entries }: PrintedSection): string {
  return styled('Heading1', run(heading)) + entries.map((entry) => styled('Entry', run(entry))).join('');
}

const styled = (style: string, content: string): string =>
  element('w:p', {}, element('w:pPr', {}, property('pStyle', style)), content);

const PAGE_NUMBER = element('w:fldSimple', { 'w:instr': 'PAGE' }, run('1'));

const SECTION = element(
  'w:sectPr',
  {},
  element('w:headerReference', { 'w:type': 'default', 'r:id': idOf('header1') }),
  element('w:footerReference', { 'w:type': 'default', 'r:id': idOf('footer1') }),
  element('w:pgSz', { 'w:w': 12_240, 'w:h': 15_840 }),
  element('w:pgMar', {
    'w:top': 1440,
    'w:right': 1260,
    'w:bottom': 1260,
    'w:left': 1260,
    'w:header': 600,
    'w:footer': 600,
    'w:gutter': 0,
  }),
);

function settings(): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return PROLOG + element('w:settings', NAMESPACES, separatorsInSettings(), element('w:compat', {}, mode));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function relationships(related: readonly (readonly [string, string])[]): string {
  const entries = related.map(([type, target], i) =>
    element('Relationship', { Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
  );
  return PROLOG + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...entries);
}

function contentTypes(): string {
  return (
    PROLOG +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('document', 'document.main'),
      ...PARTS.map((part) => override(part, typeOf(part))),
    )
  );
}

function override(part: string, type: string): string {
  return element('Override', { PartName: `/word/${part}.xml`, ContentType: `${WORD}.${type}+xml` });
}
