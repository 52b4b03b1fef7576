import { type Wording, wordingOf } from '@inforce/core';
import { strToU8 } from 'fflate';
import { readFileText } from '../../read-file-text.ts';
import type { FileText } from '../../text/file-text.ts';
import { readWord } from '../../word/read-word.ts';
import { WordPackage } from '../../word/word-package.ts';
import type { Changes, Editor } from '../changed-text.ts';
import { placesOf } from './base-places.ts';
import { planEdits } from './plan-edits.ts';
import { written } from './write-edits.ts';
import { paragraphsIn } from './word-runs.ts';
import { placedElements } from './xml-places.ts';

export interface WordBase {
  readonly from: WordPackage;
  readonly text: Pick<FileText, 'source' | 'places'>;
  /** The words that were read from it. */
  readonly wording: Wording;
}

/** A file as the base of tracked changes; `null` where it is no Word document, or not the one that the wording was read from. */
export function wordBase(name: string, bytes: Uint8Array, wording: Wording): WordBase | null {
  const read = readFileText(name, bytes);
  if (!read.ok || read.file.kind !== 'word') return null;
  const { source } = read.file;
  return wordingOf({ source }, '').text === wording.text
    ? { from: WordPackage.read(bytes), text: read.file, wording }
    : null;
}

/**
 * The changes of an agreement's text as tracked changes in the very document that it was signed as, with its styles and its numbering;
 * `null` where one of them has no place there. What is made is read back before it is handed out: with every change rejected it
 * has to be the document that came in, with every change accepted the text after.
 */
export function trackedInPlace(base: WordBase, changes: Changes, other: Editor): Uint8Array | null {
  const { from, text, wording } = base;
  const bytes = from.part(from.main);
  if (bytes === undefined || readWord(from).changes.length > 0) return null;
  if (changes.blackline.pieces.every(({ kind }) => kind === 'kept')) return from.write();
  const xml = decoded(bytes);
  if (xml === null) return null;
  const paragraphs = paragraphsIn(xml, placedElements(xml));
  const places = placesOf(wording, text.source.text, text.places, paragraphs);
  const edits = planEdits(places, changes, other);
  const made = edits === null ? null : written(xml, edits);
  if (made === null) return null;
  const document = from.with(from.main, strToU8(made));
  return isSound(document, base, changes) ? document.write() : null;
}

/** Word writes UTF-8 with these prefixes; a file of another program may not, and then has no place for changes. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return null;
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return WORD.test(xml.slice(0, 20_000)) ? xml : null;
}

const WORD =
  /<w:document\b[^>]*\bxmlns:w=["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

function isSound(document: WordPackage, { text }: WordBase, { blackline }: Changes): boolean {
  const before = readWord(document, 'original').text;
  if (before !== text.source.text) return false;
  const { name, sha256 } = text.source;
  const accepted = wordingOf({ source: { name, sha256, text: readWord(document, 'accepted').text } }, '');
  return words(accepted.text) === words(blackline.after.text);
}

const words = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
