import { DEPTH_MAX } from '../blocks.ts';
import { element, NAMESPACES, PROLOG, property } from './xml.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
}

const spacing = (after: number): string => element('w:spacing', { 'w:before': 0, 'w:after': after });
const size = (halfPoints: number): string => property('sz', halfPoints) + property('szCs', halfPoints);
const MONO = element('w:rFonts', {
  'w:ascii': 'Courier New',
  'w:hAnsi': 'Courier New',
  'w:cs': 'Courier New',
});
const SERIF = element('w:rFonts', {
  'w:ascii': 'Times New Roman',
  'w:hAnsi': 'Times New Roman',
  'w:cs': 'Times New Roman',
});

const LIMB_TWIPS = 480;

/** Styles of a program stand beside those that Word knows by name, so that a person can change them all at once. */
const PARAGRAPHS: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: spacing(160), run: property('b') + size(30) },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph:
      property('keepNext') +
      element('w:spacing', { 'w:before': 240, 'w:after': 80 }) +
      property('outlineLvl', 0),
    run: property('b') + size(26),
  },
  { id: 'Legend', name: 'Legend', paragraph: spacing(80), run: property('i') + size(20) },
  { id: 'Entry', name: 'Entry', paragraph: spacing(80), run: size(20) },
  { id: 'TableLine', name: 'Table Line', paragraph: spacing(0), run: MONO + size(16) },
  { id: 'TableCell', name: 'Table Cell', paragraph: spacing(0), run: size(18) },
  { id: 'Header', name: 'header', paragraph: spacing(0) + property('jc', 'center'), run: size(15) },
  { id: 'Footer', name: 'footer', paragraph: spacing(0) + property('jc', 'center'), run: size(16) },
  { id: 'FootnoteText', name: 'footnote text', paragraph: spacing(40), run: size(18) },
  ...Array.from({ length: DEPTH_MAX }, (_, i) => ({
    id: `Limb${i + 1}`,
    name: `Limb ${i + 1}`,
    paragraph: element('w:ind', { 'w:left': LIMB_TWIPS * (i + 1) }),
    run: '',
  })),
];

export function stylesXml(): string {
  return (
    PROLOG + element('w:styles', NAMESPACES, defaults(), normal(), ...PARAGRAPHS.map(style), reference())
  );
}

function defaults(): string {
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, SERIF, size(22), element('w:lang', { 'w:val': 'en-US' })),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:spacing', { 'w:after': 140, 'w:line': 264, 'w:lineRule': 'auto' })),
    ),
  );
}

function normal(): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
    property('name', 'Normal'),
    property('qFormat'),
  );
}

function style({ id, name, paragraph, run }: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    property('name', name),
    property('basedOn', 'Normal'),
    property('qFormat'),
    element('w:pPr', {}, paragraph),
    run === '' ? '' : element('w:rPr', {}, run),
  );
}

function reference(): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
    property('name', 'footnote reference'),
    element('w:rPr', {}, property('vertAlign', 'superscript')),
  );
}
