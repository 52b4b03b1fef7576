import {
  assembleDeal,
  type Deal,
  dealFile,
  dealFromFile,
  type DealProblem,
  errorCatalogue,
  type FactEntry,
  factsFromFile,
  type KeptPaper,
  problemsOfIssues,
  readingFileOf,
  type StatedDeal,
} from '@inforce/core';
import { type FilePlace, type FileProblem, fileProblem } from '../problem.ts';
import type { FileText } from '../text/file-text.ts';
import { type Entries, isEntries, recordable } from './edit-yaml.ts';
import { complaint, type DocumentMissing, type DocumentRead, readDocument, textOf } from './document.ts';
import type { DealFiles, FileRead } from './folder.ts';
import { asValues, inFile, unwritten, type Written } from './written.ts';
import { parseYamlFile } from './yaml-file.ts';

export interface LoadedDeal {
  /** `null` where deal.yaml itself could not be understood. */
  readonly deal: Deal | null;
  /** Everything that is wrong, not only the first. */
  readonly problems: readonly FileProblem[];
  /** The ids of the facts that were given beside the record. */
  readonly added: ReadonlySet<string>;
  /** The documents as they were read, by the names that deal.yaml gives them. */
  readonly documents: ReadonlyMap<string, FileText>;
  /** The documents by the agreement that each is the text of, with what is kept of their reading. */
  readonly papers: ReadonlyMap<string, KeptPaper>;
  /** Where a fact of the record stands. */
  readonly placeOfFact: (id: string) => FilePlace;
}

/** Facts to add to the record for one answer (`--with`). */
export interface ExtraFacts {
  readonly name: string;
  readonly bytes: FileRead;
}

/** A document by the name that deal.yaml gives it. */
export type DocumentOf = (file: string) => DocumentRead | DocumentMissing;

/** A deal as values: what deal.yaml and facts.yaml would say, and the documents as they are read. */
export interface DealValues {
  readonly deal: unknown;
  readonly facts: readonly unknown[];
  readonly document: DocumentOf;
}

/** YAML is for people; a longer file was not written by one, and takes minutes to parse. */
const yamlBytesMax = 8 * 1024 * 1024;

/** Reads a deal folder: deal.yaml, facts.yaml, the documents that deal.yaml names, and facts given beside them. */
export function loadDeal(files: DealFiles, extra: readonly ExtraFacts[] = []): LoadedDeal {
  const facts = files.read('facts.yaml');
  // facts.yaml may be left out: a deal in which nothing has happened yet.
  const own = facts.ok || facts.reason !== 'missing' ? [yamlOf('facts.yaml', facts)] : [];
  return new Loader(documentsIn(files)).load(dealYaml(files), [...own, ...given(extra)]);
}

/** The same deal from values, as a record keeps them: the same answers, and errors that name the entry. */
export function loadDealValues(values: DealValues, extra: readonly ExtraFacts[] = []): LoadedDeal {
  const facts = [asValues('facts.yaml', values.facts), ...given(extra)];
  return new Loader(values.document).load(asValues('deal.yaml', values.deal), facts);
}

const given = (extra: readonly ExtraFacts[]): Written[] =>
  extra.map(({ name, bytes }) => yamlOf(name, bytes));

function dealYaml(files: DealFiles): Written {
  const file = files.read('deal.yaml');
  if (file.ok || file.reason !== 'missing') return yamlOf('deal.yaml', file);
  const what = `There is no deal.yaml in ${files.name}.`;
  const todo = 'Name a folder that holds one; examples/cerplex is one.';
  return unwritten('deal.yaml', [complaint('IF101', 'deal.yaml', what, todo)]);
}

function yamlOf(name: string, file: FileRead): Written {
  const read = textOf(name, file, yamlBytesMax);
  return 'problem' in read ? unwritten(name, [read.problem]) : inFile(parseYamlFile(name, read.text));
}

const documentsIn =
  (files: DealFiles): DocumentOf =>
  (file) => {
    const bytes = files.read(file);
    if (!bytes.ok && bytes.reason !== 'large') return bytes.reason;
    const reading = files.read(readingFileOf(file));
    const isThere = reading.ok || reading.reason !== 'missing';
    return readDocument(file, bytes, isThere ? { bytes: reading, confirmed: true } : null);
  };

/** The entries of a facts file, as they are written; nothing is held against a deal. */
export function yamlEntries(
  name: string,
  file: FileRead,
): { readonly entries: readonly Entries[]; readonly problems: readonly FileProblem[] } {
  const { value, problems } = yamlOf(name, file);
  const entries = recordable(value);
  return { entries: Array.isArray(entries) ? entries.filter(isEntries) : [], problems };
}

class Loader {
  private readonly problems: FileProblem[] = [];
  private readonly written = new Map<string, Written>();
  private readonly documents = new Map<string, FileText>();
  private readonly documentOf: DocumentOf;
  /** Ids of entries that could not be read. */
  private readonly unread: string[] = [];

  constructor(documentOf: DocumentOf) {
    this.documentOf = documentOf;
  }

  load(deal: Written, facts: readonly Written[]): LoadedDeal {
    const stated = this.stated(deal);
    const entries = this.record(facts);
    const added = new Set(entries.filter(({ file }) => file !== 'facts.yaml').map(({ fact }) => fact.id));
    const placeOfFact = (id: string): FilePlace => this.placeOfFact(entries, id);
    const papers = new Map<string, KeptPaper>();
    for (const { id, text } of stated?.agreements ?? []) {
      const paper = text === null ? null : this.paper(id, text);
      if (paper !== null) papers.set(id, paper);
    }
    return {
      deal: stated === null ? null : this.deal(stated, papers, entries),
      problems: this.problems,
      documents: this.documents,
      added,
      papers,
      placeOfFact,
    };
  }

  private deal(
    stated: StatedDeal,
    papers: ReadonlyMap<string, KeptPaper>,
    entries: readonly FactEntry[],
  ): Deal {
    const read = new Map([...papers].map(([id, { paper }]) => [id, paper]));
    const { deal, problems } = assembleDeal(stated, read, entries, this.unread);
    this.report(problems);
    return deal;
  }

  private stated(written: Written): StatedDeal | null {
    if (!this.take(written)) return null;
    const parsed = dealFile.safeParse(written.value);
    if (parsed.success) return dealFromFile(parsed.data);
    this.report(problemsOfIssues('deal.yaml', parsed.error.issues, dealFile));
    return null;
  }

  private record(facts: readonly Written[]): FactEntry[] {
    const entries: FactEntry[] = [];
    for (const written of facts) {
      if (!this.take(written)) continue;
      const read = factsFromFile(written.name, written.value, entries.length);
      // Not spread into `push`: a long record has more entries than a call takes arguments.
      for (const entry of read.entries) entries.push(entry);
      this.unread.push(...read.unread);
      this.report(read.problems);
    }
    return entries;
  }

  /** Whether there is something to be read. */
  private take(written: Written): boolean {
    this.written.set(written.name, written);
    this.problems.push(...written.problems);
    return written.problems.length === 0;
  }

  private paper(id: string, file: string): KeptPaper | null {
    const read = this.documentOf(file);
    if (typeof read === 'string') {
      this.report([noDocument(id, file, read)]);
      return null;
    }
    if (read.file !== null) this.documents.set(file, read.file);
    this.problems.push(...read.problems);
    return read.paper;
  }

  private report(problems: readonly DealProblem[]): void {
    for (const problem of problems) this.problems.push(this.placed(problem));
  }

  private placeOfFact(entries: readonly FactEntry[], id: string): FilePlace {
    const entry = entries.find(({ fact }) => fact.id === id);
    const file = entry?.file ?? 'facts.yaml';
    const place = entry === undefined ? null : this.written.get(file)?.place([entry.index, 'id'], 'value');
    return { file, ...(place ?? { line: null, column: null, excerpt: null }) };
  }

  private placed(problem: DealProblem): FileProblem {
    const { file, where, code, severity, what, why, todo } = problem;
    if (where.kind === 'text') return fileProblem(problem, this.documents.get(file) ?? null, where.place);
    const place = where.kind === 'entry' ? this.written.get(file)?.place(where.path, where.on) : undefined;
    if (place === undefined) return fileProblem(problem, null, null);
    return { code, severity, file, ...place, what, why, todo };
  }
}

function noDocument(id: string, file: string, reason: DocumentMissing): DealProblem {
  const outside = reason === 'outside';
  const code = outside ? 'IF121' : 'IF120';
  return {
    code,
    severity: 'error',
    file: 'deal.yaml',
    where: { kind: 'entry', path: ['agreements', id, 'text'], on: 'value' },
    what: outside
      ? `"${file}" leads out of the deal folder.`
      : `There is no file "${file}" in the deal folder.`,
    why: errorCatalogue[code].why,
    todo: outside
      ? 'Put the document into the deal folder and name it there.'
      : 'Add the file, or take "text" out: an agreement may be in a deal without its text.',
  };
}
