/**
 * Errors of the questions that are put to a deal, by the command line or by the record: what is wrong with the question
 * rather than with what was handed in, and what `check` finds. A test runs the trigger of each through the command.
 */
export const commandErrors = {
  IC101: { title: 'There is no such command', why: 'Nothing was asked.' },
  IC102: {
    title: 'There is no such flag',
    why: 'A flag that Inforce does not know would be silently without effect.',
  },
  IC103: { title: 'Something is missing in the command', why: 'Without it the question is not complete.' },
  IC104: {
    title: 'There is more in the command than it takes',
    why: 'What is over would be silently without effect.',
  },
  IC105: {
    title: 'The deal names no such subject',
    why: 'A proof is of one status: of a provision, part, condition, default or value of the deal.',
  },
  IC106: {
    title: 'There is no text to accept a reading of',
    why: 'A reading is of a document on file.',
  },
  IC107: {
    title: 'The reading could not be written',
    why: 'A reading that is not beside its document is used by no answer.',
  },
  IC108: {
    title: 'There is no such text on file',
    why: 'Only a text that is on file can be conformed, compared, or asked who wrote its words.',
  },
  IC109: {
    title: 'A file could not be written',
    why: 'What was asked for is in no file.',
  },
  IC110: {
    title: 'There is no browser to print with',
    why: 'A PDF is the page of --html, printed by the Chromium of the machine.',
  },
  IC111: {
    title: 'The browser printed nothing',
    why: 'A PDF is the page of --html, printed by the Chromium of the machine.',
  },
  IC112: {
    title: 'There is no record, or no key, where one is needed',
    why: 'What is asked for is in a record, or is signed by whoever keeps one, and neither is guessed.',
  },
  IC113: {
    title: 'The record has no such deal',
    why: 'A deal of the record is named by its id. What one may not see answers just so.',
  },
  IC114: {
    title: 'The file is not what the command needs',
    why: 'Only a record, a signed head or a key can be verified or signed with.',
  },
  IC115: {
    title: 'The record cannot be served so',
    why: 'Nothing listens, so nobody is answered.',
  },
  IC201: {
    title: 'A recorded conclusion stands against the record',
    why: 'What the record decides without a presumption prevails, so the conclusion counts for nothing.',
  },
  IC202: {
    title: 'Two facts contradict each other',
    why: 'Neither corrects the other, so what both speak of is open.',
  },
  IC203: {
    title: 'A text as amended refers to what an amendment took out',
    why: 'What the reference takes for granted is not there any more; what hangs on it cannot be decided.',
  },
  IC204: {
    title: 'A text as amended defines a term that nothing uses any more',
    why: 'The words that used it were taken out: either too many of them, or the definition should have gone with them.',
  },
  IC205: {
    title: 'A text as amended uses a term that it does not define',
    why: 'The amendment that took out its definition, or was to add one, leaves it without a meaning.',
  },
  IC206: {
    title: 'An amending instruction could not be applied',
    why: 'It does not fit the text as it stands, so nothing of it is in the conformed copy.',
  },
  IC207: {
    title: 'A list of earlier amendments leaves out one on file',
    why: 'An amendment that is not recited may have been overlooked, and with it the words that it changed.',
  },
} as const satisfies Record<string, { readonly title: string; readonly why: string }>;

export type CommandErrorCode = keyof typeof commandErrors;
