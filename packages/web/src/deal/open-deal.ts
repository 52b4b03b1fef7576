import {
  assembleDeal,
  type Deal,
  dealFile,
  dealFromFile,
  type DealProblem,
  factsFromFile,
  type Paper,
  problemsOfIssues,
  readAgreement,
  readKept,
  readPaper,
} from '@inforce/core';
import { dealSources, type DocumentSource } from './sources.ts';

export interface OpenDeal {
  readonly id: string;
  /** What it was opened from. */
  readonly sources: unknown;
  readonly deal: Deal;
  readonly etag: string;
  /** Where this person may write: for everybody, for one's own side. */
  readonly writes: readonly string[];
  /** Whether this person may add and remove people of their own side. */
  readonly keeper: boolean;
  readonly role: string;
  /** The record's own names of the stated clauses, in their order. */
  readonly clauseIds: readonly string[];
  readonly documents: readonly { readonly file: string; readonly sha256: string }[];
  readonly problems: readonly DealProblem[];
}

/** The Deal out of what the server gave, in the browser. Throws where that is not what a server of ours gives. */
export function openDeal(given: unknown): OpenDeal | { readonly problems: readonly DealProblem[] } {
  const sources = dealSources.parse(given);
  const parsed = dealFile.safeParse(sources.value);
  if (!parsed.success) return { problems: problemsOfIssues('deal.yaml', parsed.error.issues, dealFile) };
  const stated = dealFromFile(parsed.data);
  const read = factsFromFile('facts.yaml', sources.facts, 0);
  const byFile = papersOf(sources.documents);
  const papers = new Map<string, Paper>();
  for (const { id, text } of stated.agreements) {
    const paper = text === null ? undefined : byFile.get(text);
    if (paper !== undefined) papers.set(id, paper);
  }
  const { etag, writes, keeper, role, clauseIds, documents } = sources;
  const { deal, problems } = assembleDeal(stated, papers, read.entries, read.unread);
  return {
    id: sources.id,
    sources: given,
    etag,
    writes,
    keeper,
    role,
    clauseIds,
    documents,
    deal,
    problems: [...read.problems, ...problems],
  };
}

/** The papers of the deal that was opened last. What was recorded since changes no document: those are not read again. */
let opened: readonly (readonly [DocumentSource, Paper])[] = [];

function papersOf(documents: readonly DocumentSource[]): ReadonlyMap<string, Paper> {
  const before = opened;
  opened = documents.map((document) => {
    const same = before.find(([of]) => isSame(of, document));
    return [document, same?.[1] ?? paperOf(document)];
  });
  return new Map(opened.map(([{ file }, paper]) => [file, paper]));
}

const isSame = (a: DocumentSource, b: DocumentSource): boolean =>
  a.file === b.file &&
  a.sha256 === b.sha256 &&
  a.text === b.text &&
  a.reading?.text === b.reading?.text &&
  a.reading?.confirmed === b.reading?.confirmed;

/**
 * By the reading that the record keeps, as on the server; its sentences are not read again, which is most of the work. Nobody
 * has accepted what was only read when the document was filed: answers name no one for it.
 */
function paperOf({ file, text, sha256, reading }: DocumentSource): Paper {
  const source = { name: file, text, sha256 };
  const kept = reading === null ? null : readKept(reading.text, source);
  if (kept?.outcome !== 'kept') return readPaper(source);
  const { reading: read } = kept;
  return {
    file,
    agreement: readAgreement(source),
    reading: reading?.confirmed === true ? read : { ...read, kept: null },
  };
}
