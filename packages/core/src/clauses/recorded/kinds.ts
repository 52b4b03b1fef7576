import type { RecordedKind } from '../clause.ts';
import { type Form, givesMeaning, ofNotices, reserves } from './forms.ts';

/** How a kind of sentence with no effect on any status is known, and which words it may hold that others may not. */
export interface RecordedSay {
  readonly as: RecordedKind;
  /** One of these stands in the sentence … */
  readonly says: readonly string[];
  /** … and, where there are any, one of these too. */
  readonly and?: readonly string[];
  /** What the sentence must be besides. */
  readonly form?: Form;
  /** Operative words that this kind names without using them. */
  readonly names?: readonly string[];
  /** Turns that belong to this kind. */
  readonly turns?: readonly string[];
}

const RESERVING = [
  'except',
  'but',
  'if',
  'only',
  'notwithstanding',
  'solely',
  'however',
  'until',
  'without prejudice',
  'excluding',
];

/** In the order in which they are tried: the more particular first. */
export const RECORDED: readonly RecordedSay[] = [
  { as: 'witness', says: ['in witness whereof'] },
  {
    as: 'consideration',
    says: [
      'receipt and sufficiency',
      'sufficiency and receipt',
      'now , therefore',
      'now therefore',
      'accordingly , in consideration',
      'intending to be legally bound',
      'hereby agree as follows',
      'agree as follows',
      'hereby agree',
    ],
    and: [
      'agree|agrees as follows',
      'agree|agrees , as follows',
      'agree|agrees that :',
      'agree|agrees :',
      'covenant and agree',
    ],
    names: ['hereby mutually? covenant? and? agree|agrees|agreed as follows', 'hereby agree :'],
  },
  {
    as: 'jury-trial',
    says: ['jury trial', 'trial by jury', 'right to a jury'],
    names: [
      'waives',
      'hereby irrevocably|knowingly? ,? voluntarily? ,? and? unconditionally|intentionally|voluntarily? waive|waives',
      'waive|waives',
    ],
  },
  {
    as: 'jurisdiction',
    says: [
      'jurisdiction of the? courts|court|any|state|federal|united|such',
      'venue',
      'submits|submit to the? exclusive|non-exclusive|nonexclusive? jurisdiction',
      'inconvenient forum',
      'service of process',
    ],
    names: [
      'waives',
      'consents to',
      'hereby irrevocably? consent|consents|waive|waives|agree|agrees',
      'irrevocably waives|consents',
    ],
    turns: ['except', 'but'],
  },
  {
    as: 'governing-law',
    says: [
      'governed by',
      'construed , interpreted and enforced in accordance with',
      'construed and enforced in accordance with',
      'construed in accordance with',
      'shall be governed',
    ],
    turns: ['without prejudice', 'except', 'excluding', 'but'],
  },
  {
    as: 'change-in-writing',
    says: [
      'instrument|agreement|writing in? writing? signed|executed by',
      'in a? writing signed|executed by',
      'may be changed|amended|modified',
      'cannot be changed|amended|modified',
      'may not be changed|amended|modified|waived',
      'orally',
    ],
    names: [
      'unless in writing',
      'unless such',
      'changed , waived , discharged or terminated',
      'changed , modified , amended or terminated',
      'waiver , discharge or termination',
      'waived',
      'terminated',
      'amended',
      'discharged',
    ],
    turns: ['but', 'only', 'except'],
  },
  {
    as: 'notices',
    form: ofNotices,
    says: ['all notices', 'notices|notice under|hereunder', 'notice in writing'],
    turns: ['if', 'but'],
  },
  {
    as: 'counterparts',
    says: [
      'in one or more counterparts',
      'in any number of counterparts',
      'in several|multiple|separate|two counterparts',
      'in counterparts',
      'duplicate originals',
      'number of separate counterparts',
      'executed counterpart of',
      'counterpart of a signature page',
      'more than one counterpart',
      'facsimile signature|signatures',
      'by facsimile',
      'by telecopier|telecopy',
      'electronic signatures',
    ],
    turns: ['but', 'however', 'if'],
  },
  {
    as: 'headings',
    says: ['headings|titles|captions'],
    and: [
      'convenience',
      'reference purposes',
      'purposes of reference',
      'ease of reference',
      'affect the construction|interpretation|meaning',
    ],
    turns: ['only', 'solely', 'but'],
  },
  {
    as: 'no-other-change',
    says: [
      'continue|continues|continued|continuing|remain|remains to? be? in full force',
      'continue unmodified',
      'shall continue to be',
      'as being in full force',
      'have been modified or changed',
      'shall remain unmodified|unchanged',
      'remain unmodified|unchanged',
      'no other changes|change|modification|amendment',
      'remain in full force',
      'not otherwise amended',
    ],
    names: [
      'as specifically|expressly? amended|modified',
      'are|is hereby in all respects? ratified',
      'hereby ratified',
      'is|are hereby confirmed',
    ],
    turns: ['except'],
  },
  {
    as: 'reservation',
    form: reserves,
    says: [
      'shall not operate',
      'not constitute|be|operate a|an|as',
      'reserve|reserves',
      'reserved',
      'limited precisely|strictly? as',
      'is|are limited to|as|precisely',
      'shall not be deemed',
      'shall not be construed',
      'nothing contained? herein',
      'nothing in this',
      'no waiver',
      'not waived',
      'without waiver',
      'shall not , by implication',
      'shall not by implication',
      'does not constitute',
      'no failure',
      'one-time',
      'no consent',
      'no agreement',
      'only with respect to the provisions',
      'neither',
      'effective only in|to|with',
      'effective only for the specific|limited',
    ],
    names: [
      'has|have not waived',
      'not waived',
      'to waive',
      'waive any|future|other|subsequent',
      'hereby expressly? reserves|reserve|reserved',
      'is|are hereby expressly? reserved',
      'to amend|consent|agree',
      'apply and be effective only',
      'shall be effective only in|to|with',
      'shall be effective only for the specific|limited',
      'not agree|agreed',
      'limited',
    ],
    turns: RESERVING,
  },
  {
    as: 'survival',
    says: ['shall survive', 'shall continue to survive', 'survive the'],
    turns: ['until', 'only', 'but'],
  },
  {
    as: 'reliance',
    says: [
      'relied upon',
      'shall constitute warranties|representations',
      'shall constitute representations and warranties',
      'is relying',
      'are relying',
      'have relied',
    ],
  },
  {
    as: 'affirmation',
    says: [
      'ratifies|ratify',
      'reaffirms|reaffirm',
      'ratified',
      'acknowledges|acknowledge',
      'affirms|affirm',
      'confirms|confirm',
      'reaffirmed',
      'confirmed',
    ],
    names: ['agrees that', 'agree that', 'hereby agrees|agree', 'is|are hereby ratified'],
    turns: ['except', 'but'],
  },
  {
    as: 'entire-agreement',
    says: ['entire agreement', 'entire understanding', 'supersede|supersedes', 'read together'],
    turns: ['except', 'but'],
  },
  {
    as: 'severability',
    says: ['invalid|illegal|unenforceable|prohibited', 'severability', 'severable'],
    and: [
      'severability',
      'severable',
      'remaining provisions|portions|terms',
      'other provision|provisions|jurisdiction|term|terms',
      'remainder of',
    ],
    turns: ['if', 'but', 'without prejudice'],
  },
  {
    as: 'successors',
    says: ['binding upon', 'inure to', 'successors and assigns', 'for the benefit of the parties'],
    turns: ['except', 'but'],
  },
  {
    as: 'further-assurances',
    says: [
      'further assurances',
      'execute and deliver such further|other|additional',
      'such further|other|additional instruments|documents|acts',
    ],
    names: ['agrees to execute'],
  },
  {
    as: 'construction',
    says: [
      'each|any|all reference|references to|in',
      'references to|in',
      'words of like|similar import',
      'rules of construction',
      'for purposes of this',
      'time is of the essence',
      'singular',
    ],
    names: ['unless the context'],
    turns: ['except'],
  },
  {
    as: 'document-role',
    says: [
      'is|constitutes a loan|credit|financing|transaction|operative document|documents',
      'shall constitute a loan|credit|financing|transaction document',
      'shall be a loan|credit document',
      'is a|one of the loan|credit documents',
    ],
  },
  {
    as: 'definition',
    form: givesMeaning,
    says: [
      '” means|mean',
      '” shall mean',
      'shall have the same? respective? meaning|meanings',
      'have the same? respective? meaning|meanings',
      'has the meaning',
      'are used herein as therein defined',
      'used herein as defined',
      'terms defined in',
      'reference is made to',
      'reference is hereby made to',
      'as used herein|therein',
    ],
    names: ['unless otherwise', 'unless the context'],
    turns: ['except', 'excluding', 'but'],
  },
  {
    as: 'fees',
    says: ['fees and expenses', 'costs and expenses', 'fee', 'out-of-pocket'],
    and: ['pay|reimburse', 'payable', 'earned'],
    turns: ['but', 'whether or not', 'without prejudice'],
  },
];
