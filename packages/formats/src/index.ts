/** The whole public surface of `@inforce/formats`; what is not named here may change without notice. */
export { checkDeal, checkDocument } from './deal-folder/check.ts';
export {
  type DealFiles,
  escapes,
  type FileRead,
  folderFiles,
  memoryFiles,
  readFile,
  writeBeside,
  writeFile,
} from './deal-folder/folder.ts';
export {
  documentIn,
  type DocumentMissing,
  type DocumentRead,
  type LoadedDocument,
  loadDocument,
  readDocument,
  type ReadingGiven,
} from './deal-folder/document.ts';
export { editedYaml, recordable, type Value, yamlValue } from './deal-folder/edit-yaml.ts';
export {
  type DealValues,
  type DocumentOf,
  type ExtraFacts,
  type LoadedDeal,
  loadDeal,
  loadDealValues,
  yamlEntries,
} from './deal-folder/load.ts';
export { bytesMax, decode, type Decoded } from './decode.ts';
export { type FilePlace, type FileProblem, marked, markedIn, printProblem } from './problem.ts';
export { blacklineChanges, blacklineCopy, blacklineEditor } from './out/blackline-copy.ts';
export { calendarFile, type CalendarWords, type DealCalendar } from './out/calendar/calendar-file.ts';
export { conformedCopy, conformedSince, lastEditor } from './out/conformed-copy.ts';
export type { ShowChanges } from './out/word/paragraphs.ts';
export { htmlOf } from './out/html.ts';
export { markdownOf } from './out/markdown.ts';
export { browserOf, pdfOf, type PdfPrinted, printPdf } from './out/pdf.ts';
export { trackedInPlace, type WordBase, wordBase } from './out/word/in-place.ts';
export { wordOf } from './out/word/write-word.ts';
export type { Printed } from './out/printed.ts';
export { type FileTextRead, readFileText } from './read-file-text.ts';
export { type FilePoint, spoken, type WordPart } from './text/file-point.ts';
export type { FileKind, FileText } from './text/file-text.ts';
export type { ChangeKind, TrackedChange } from './text/tracked-change.ts';
export { readWord, type WordText } from './word/read-word.ts';
export type { View } from './word/view.ts';
export { WordPackage } from './word/word-package.ts';
export { sha256 } from './sha256.ts';
export { type Unzipped, unzipped, zipped } from './zip/folder-zip.ts';
