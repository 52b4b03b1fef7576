import { damagedWord, lockedZip, nestedWord, pdfWithoutText, wordWithDoctype } from './sample-files.ts';
import { sampleDeal, sampleReading, sampleSentence, sampleText } from './sample.ts';

/**
 * Every error about what was handed in: a stable code, why it matters, and the smallest folder that brings it about.
 * The reference page docs/errors.md is made from this table, and a test runs each trigger.
 */
export type TriggerFile = string | null | { readonly bytes: number } | { readonly base64: string };

export interface ErrorEntry {
  readonly title: string;
  readonly why: string;
  /**
   * Files of a deal folder; those not given are the sample's. `null` leaves a file out, `bytes` is a file of that size,
   * `base64` the bytes of one that is not text.
   */
  readonly trigger: Readonly<Record<string, TriggerFile>>;
  /** A file of facts to be added (`--with`). */
  readonly with?: string;
}

/** The sample deal with the text in another file. */
const of = (name: string, file: TriggerFile): ErrorEntry['trigger'] => ({
  'deal.yaml': sampleDeal.replace('waiver.txt', name),
  [name]: file,
});

const catalogue = {
  IF101: {
    title: 'The folder holds no deal.yaml',
    why: 'deal.yaml says who the parties are and which papers belong to the deal; without it there is nothing to answer from.',
    trigger: { 'deal.yaml': null },
  },
  IF102: {
    title: 'The file is not YAML',
    why: 'Nothing after the fault can be read with certainty, so nothing of the file is used.',
    trigger: { 'deal.yaml': 'deal: [unclosed\nparties: {}\n' },
  },
  IF103: {
    title: 'Anchors and aliases are not used in a deal folder',
    why: 'A few lines of aliases can stand for gigabytes, and a reader of the file cannot see what they stand for.',
    trigger: { 'facts.yaml': '- &a { on: 1996-10-31, satisfied: waiver/4.5 }\n- *a\n' },
  },
  IF104: {
    title: 'There is no such key',
    why: 'A key that Inforce does not know would be silently without effect.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfed: waiver/4.5 }\n' },
  },
  IF105: {
    title: 'A key is missing',
    why: 'The entry cannot be understood without it.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, breach: { until: 1996-11-30 } }\n' },
  },
  IF106: {
    title: 'The value has another shape than this key takes',
    why: 'Inforce does not guess what was meant.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfied: [waiver/4.5] }\n' },
  },
  IF107: {
    title: 'The date does not exist',
    why: 'Every answer is about days; a date that is not in the calendar is nearly always a slip of the pen.',
    trigger: { 'facts.yaml': '- { on: 1996-02-30, satisfied: waiver/4.5 }\n' },
  },
  IF108: {
    title: 'This is not a day',
    why: 'Days are written year-month-day, so that no reader can take the month for the day.',
    trigger: { 'facts.yaml': '- { on: 10/31/1996, satisfied: waiver/4.5 }\n' },
  },
  IF109: {
    title: 'A span ends before it begins',
    why: 'No day lies in it.',
    trigger: { 'facts.yaml': '- { on: { from: 1996-11-01, by: 1996-10-01 }, satisfied: waiver/4.5 }\n' },
  },
  IF110: {
    title: 'A fact says nothing, or more than one thing',
    why: 'Each fact says one thing, so that it can be corrected alone.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfied: waiver/4.5, failed: waiver/4.4 }\n' },
  },
  IF111: {
    title: 'Two facts have one id',
    why: 'A correction, a cure or a notice that names the id would speak of both.',
    trigger: {
      'facts.yaml':
        '- { id: a, on: 1996-10-31, satisfied: waiver/4.5 }\n- { id: a, on: 1996-10-31, satisfied: waiver/4.4 }\n',
    },
  },
  IF112: {
    title: 'A correction of nothing',
    why: 'A correction replaces a fact from the day it is known; there is no fact with this id to replace.',
    trigger: { 'facts.yaml': '- { on: 1996-12-05, corrects: certificate, never: true }\n' },
  },
  IF113: {
    title: 'A fact before its agreement',
    why: 'Nothing can be breached, ended or triggered under an agreement that did not yet exist.',
    trigger: { 'facts.yaml': '- { on: 1990-01-01, breach: { of: npa/6.3 } }\n' },
  },
  IF114: {
    title: 'There is no such party or role',
    why: 'Signatures, notices and waivers count by party; one that belongs to nobody in the deal counts for nothing.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, signed: { agreement: waiver, by: [hancok] } }\n' },
  },
  IF115: {
    title: 'There is no such instrument',
    why: 'Holdings, thresholds and prepayments count by instrument.',
    trigger: {
      'facts.yaml':
        '- { on: 1996-10-31, holding: { instrument: series-z, holder: hancock, amount: 1 USD } }\n',
    },
  },
  IF116: {
    title: 'There is no such agreement in the deal',
    why: 'Agreements are named by the ids that deal.yaml gives them; an address begins with one.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfied: waver/4.5 }\n' },
  },
  IF117: {
    title: 'This is not an address',
    why: 'A provision is addressed as agreement/path, as npa/6.3 or warrants/"Initial Purchase Price".',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfied: waiver/4..5 }\n' },
  },
  IF118: {
    title: 'The text on file has no such provision',
    why: 'A fact about a provision that is not there would be silently without effect.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, satisfied: waiver/4.9 }\n' },
  },
  IF119: {
    title: 'There is no such breach',
    why: 'A cure belongs to one breach, named by the id of the fact that records it.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, cured: { breach: late-report } }\n' },
  },
  IF120: {
    title: 'A document of the deal is not there',
    why: 'deal.yaml says that the text is on file; answers would silently go without it.',
    trigger: { 'waiver.txt': null },
  },
  IF121: {
    title: 'A path leads out of the deal folder',
    why: 'A deal folder holds all of its deal, and a file given by others must not reach for files beside it.',
    trigger: { 'deal.yaml': sampleDeal.replace('waiver.txt', '../waiver.txt') },
  },
  IF122: {
    title: 'A text changes an agreement that is not in the deal',
    why: 'The waiver, suspension or amendment would have nothing to act on.',
    trigger: { 'deal.yaml': sampleDeal.replace('title: Warrant Agreement', 'title: Another Paper') },
  },
  IF123: {
    title: 'This reading is not offered',
    why: 'A reading that no text leaves open would be silently without effect.',
    trigger: {
      'deal.yaml': `${sampleDeal}settings:\n  - { id: counterparts-as-gate, at: waiver/5.2, reading: perhaps }\n`,
    },
  },
  IF124: {
    title: 'A key stands twice',
    why: 'Only one of the two could count, and a reader may have the other in view.',
    trigger: { 'facts.yaml': '- { on: 1996-10-31, on: 1996-11-01, satisfied: waiver/4.5 }\n' },
  },
  IF125: {
    title: 'The fact has no day',
    why: 'Every status turns on days. A day that is not known exactly is a range: on: { by: 1996-10-31 }.',
    trigger: { 'facts.yaml': '- { satisfied: waiver/4.5 }\n' },
  },
  IF126: {
    title: 'This is not an amount or a share',
    why: 'Amounts are exact decimals with their currency, shares exact fractions.',
    trigger: { 'deal.yaml': sampleDeal.replace('6.00 USD', 'six dollars') },
  },
  IF127: {
    title: 'A party of the text is not a party of the deal',
    why: 'Its signature could not be recorded, so the text could never be seen to be executed.',
    trigger: {
      'deal.yaml': sampleDeal.replace(
        'name: John Hancock Mutual Life Insurance Company',
        'name: Another Company',
      ),
    },
  },
  IF128: {
    title: 'A kept reading is damaged',
    why: 'Answers rest on the reading that was accepted; from a damaged one they would be nobody’s.',
    trigger: { 'waiver.txt.reading.json': '{ "reader": "1" }\n' },
  },
  IF129: {
    title: 'A text was changed after it was read',
    why: 'The kept reading is of other words; what was understood of them says nothing about these.',
    trigger: { 'waiver.txt.reading.json': sampleReading.replace(/[0-9a-f]{64}/, 'f'.repeat(64)) },
  },
  IF130: {
    title: 'Today’s reader reads a sentence otherwise than the kept reading',
    why: 'Answers go on using the kept reading until somebody accepts another.',
    trigger: { 'waiver.txt': sampleSentence, 'waiver.txt.reading.json': sampleReading },
  },
  IF131: {
    title: 'A fact that is corrected twice',
    why: 'Both corrections would stand, and nobody could say which of them is right.',
    trigger: {
      'facts.yaml':
        '- { id: late, on: 1996-10-01, breach: { of: npa/6.3 } }\n- { id: sooner, known: 1996-12-05, corrects: late, on: 1996-09-30, breach: { of: npa/6.3 } }\n- { known: 1996-12-06, corrects: late, never: true }\n',
    },
  },
  IF151: {
    title: 'There is no such file',
    why: 'Nothing was read.',
    trigger: {},
    with: 'no-such-facts.yaml',
  },
  IF152: {
    title: 'The file is empty',
    why: 'There are no words in it to read.',
    trigger: { 'waiver.txt': '' },
  },
  IF153: {
    title: 'The file is not text',
    why: 'Read as text it would yield words that nobody wrote.',
    trigger: { 'waiver.txt': '\u0000\u0001\u0002\u0000\u0000binary' },
  },
  IF154: {
    title: 'The file is larger than Inforce reads',
    why: 'No instrument and no record is as long, and a machine could be stopped by a file that is.',
    trigger: { 'waiver.txt': { bytes: 50 * 1024 * 1024 } },
  },
  IF155: {
    title: 'Inforce cannot read this format',
    why: 'Its words would have to be guessed.',
    trigger: { 'deal.yaml': sampleDeal.replace('waiver.txt', 'waiver.wpd'), 'waiver.wpd': 'text' },
  },
  IF156: {
    title: 'The file is damaged',
    why: 'Words may be missing, and nothing would show where.',
    trigger: of('waiver.docx', { base64: damagedWord }),
  },
  IF157: {
    title: 'The file is locked with a password',
    why: 'Its words cannot be read without the password, and Inforce asks for none.',
    trigger: of('waiver.docx', { base64: lockedZip }),
  },
  IF158: {
    title: 'The file would take more to read than any document',
    why: 'A few bytes can stand for gigabytes, or for a nest without end; a machine could be stopped by such a file.',
    trigger: of('waiver.docx', { base64: nestedWord }),
  },
  IF159: {
    title: 'The PDF has no text',
    why: 'Its pages are pictures of words, and words guessed from pictures can be wrong.',
    trigger: of('waiver.pdf', pdfWithoutText),
  },
  IF160: {
    title: 'The file declares a document type of its own',
    why: 'With one, a file can define its own words and reach for others; no Word document has it.',
    trigger: of('waiver.docx', { base64: wordWithDoctype }),
  },
  IF161: {
    title: 'Words of the file are not in its text',
    why: 'What is hidden, struck out or only a picture has no effect on any answer.',
    trigger: of('waiver.htm', `<p style="display: none">Draft.</p>\n<pre>\n${sampleText}</pre>\n`),
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof catalogue;
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorEntry>> = catalogue;

const isCode = (text: string): text is ErrorCode => Object.hasOwn(catalogue, text);
export const errorCodes: readonly ErrorCode[] = Object.keys(catalogue).filter(isCode);

/** The code that an issue carries, if it is one of the table. */
export function asErrorCode(text: unknown): ErrorCode | null {
  return typeof text === 'string' && isCode(text) ? text : null;
}
