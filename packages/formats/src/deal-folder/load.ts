import {
  assembleDeal,
  type Deal,
  dealFile,
  dealFromFile,
  type DealProblem,
  errorCatalogue,
  type ErrorCode,
  type FactEntry,
  factsFromFile,
  keptPaper,
  type KeptPaper,
  type Paper,
  problemsOfIssues,
  readingFileOf,
  readPaper,
  type StatedDeal,
} from '@inforce/core';
import { bytesMax, cutOut, decode, tooLarge } from '../decode.ts';
import { type FilePlace, type FileProblem, fileProblem, marked } from '../problem.ts';
import { asDocx, readFileText } from '../read-file-text.ts';
import { type FileText, leftOut } from '../text/file-text.ts';
import { type DealFiles, type FileRead, readFile } from './folder.ts';
import { parseYamlFile, type YamlFile } from './yaml-file.ts';

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

/** YAML is for people; a longer file was not written by one, and takes minutes to parse. */
const yamlBytesMax = 8 * 1024 * 1024;

/** Reads a deal folder: deal.yaml, facts.yaml, the documents that deal.yaml names, and facts given beside them. */
export function loadDeal(files: DealFiles, extra: readonly ExtraFacts[] = []): LoadedDeal {
  return new Loader(files).load(extra);
}

/** Names of documents; what is in the file, its bytes say. */
const READ = /\.(?:txt|text|md|docx|docm|htm|html|xhtml|pdf)$|(?:^|\/)[^.]+$/i;
const OFFICE = /\.(?:doc|dot|rtf|odt|wps)$/i;

class Loader {
  private readonly problems: FileProblem[] = [];
  private readonly yaml = new Map<string, YamlFile>();
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, FileText>();
  private readonly files: DealFiles;
  /** Ids of entries that could not be read. */
  private readonly unread: string[] = [];

  constructor(files: DealFiles) {
    this.files = files;
  }

  load(extra: readonly ExtraFacts[]): LoadedDeal {
    const stated = this.stated();
    const entries = this.record(extra);
    const added = new Set(entries.filter(({ file }) => file !== 'facts.yaml').map(({ fact }) => fact.id));
    const placeOfFact = (id: string): FilePlace => this.placeOfFact(entries, id);
    const papers = new Map<string, KeptPaper>();
    for (const { id, text } of stated?.agreements ?? []) {
      const paper = text === null ? null : this.paper(id, text);
      if (paper !== null) papers.set(id, this.kept(paper));
    }
    const deal = stated === null ? null : this.deal(stated, papers, entries);
    return { ...this.found(), deal, added, papers, placeOfFact };
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

  private found(): Pick<LoadedDeal, 'problems' | 'documents'> {
    return { problems: this.problems, documents: this.documents };
  }

  private stated(): StatedDeal | null {
    const file = this.files.read('deal.yaml');
    if (!file.ok && file.reason === 'missing') {
      this.complain(
        'IF101',
        'deal.yaml',
        `There is no deal.yaml in ${this.files.name}.`,
        'Name a folder that holds one; examples/cerplex is one.',
      );
      return null;
    }
    const yaml = this.yamlOf('deal.yaml', file);
    if (yaml === null) return null;
    const parsed = dealFile.safeParse(yaml.value);
    if (parsed.success) return dealFromFile(parsed.data);
    this.report(problemsOfIssues('deal.yaml', parsed.error.issues, dealFile));
    return null;
  }

  /** facts.yaml may be left out: a deal in which nothing has happened yet. */
  private record(extra: readonly ExtraFacts[]): FactEntry[] {
    const own = this.files.read('facts.yaml');
    const given = [
      ...(own.ok || own.reason !== 'missing' ? [{ name: 'facts.yaml', bytes: own }] : []),
      ...extra,
    ];
    const entries: FactEntry[] = [];
    for (const { name, bytes } of given) {
      const yaml = this.yamlOf(name, bytes);
      if (yaml === null) continue;
      const read = factsFromFile(name, yaml.value, entries.length);
      // Not spread into `push`: a long record has more entries than a call takes arguments.
      for (const entry of read.entries) entries.push(entry);
      this.unread.push(...read.unread);
      this.report(read.problems);
    }
    return entries;
  }

  private yamlOf(name: string, file: FileRead): YamlFile | null {
    const text = this.textOf(name, file, yamlBytesMax);
    if (text === null) return null;
    const yaml = parseYamlFile(name, text);
    this.yaml.set(name, yaml);
    this.problems.push(...yaml.problems);
    return yaml.problems.length > 0 ? null : yaml;
  }

  private paper(id: string, file: string): Paper | null {
    const read = this.files.read(file);
    if (!read.ok && read.reason !== 'large') {
      const outside = read.reason === 'outside';
      const what = outside
        ? `"${file}" leads out of the deal folder.`
        : `There is no file "${file}" in the deal folder.`;
      const todo = outside
        ? 'Put the document into the deal folder and name it there.'
        : 'Add the file, or take "text" out: an agreement may be in a deal without its text.';
      const code = outside ? 'IF121' : 'IF120';
      const where = { kind: 'entry', path: ['agreements', id, 'text'], on: 'value' } as const;
      this.problems.push(
        this.placed({
          code,
          severity: 'error',
          file: 'deal.yaml',
          where,
          what,
          why: errorCatalogue[code].why,
          todo,
        }),
      );
      return null;
    }
    if (!READ.test(file)) {
      const todo = OFFICE.test(file) ? asDocx : 'Save it as plain text (.txt) and name that file.';
      this.complain('IF155', file, `Inforce does not read "${file}".`, todo);
      return null;
    }
    if (!read.ok) {
      this.complain('IF154', file, tooLarge(read.size), cutOut);
      return null;
    }
    const found = readFileText(file, read.bytes);
    if (!found.ok) {
      this.complain(found.code, file, found.what, found.todo);
      return null;
    }
    this.documents.set(file, found.file);
    this.problems.push(...omissions(found.file));
    return readPaper(found.file.source);
  }

  /** With the reading that is kept beside it, if one is. */
  private kept(read: Paper): KeptPaper {
    const name = readingFileOf(read.file);
    const file = this.files.read(name);
    const isThere = file.ok || file.reason !== 'missing';
    const kept = keptPaper(read, isThere ? this.textOf(name, file, bytesMax) : null);
    this.report(kept.problems);
    return kept;
  }

  private textOf(name: string, file: FileRead, max: number): string | null {
    if (!file.ok) {
      if (file.reason === 'large') this.complain('IF154', name, tooLarge(file.size), cutOut);
      else this.complain('IF151', name, notThere(name, file.reason), 'Check the path.');
      return null;
    }
    const decoded = decode(file.bytes, max);
    if (!decoded.ok) {
      // A record in which nothing stands yet is an empty record.
      if (decoded.code === 'IF152' && name !== 'deal.yaml' && /\.ya?ml$/.test(name)) return 'null';
      this.complain(decoded.code, name, decoded.what, decoded.todo);
      return null;
    }
    this.texts.set(name, decoded.text);
    return decoded.text;
  }

  private report(problems: readonly DealProblem[]): void {
    for (const problem of problems) this.problems.push(this.placed(problem));
  }

  private placeOfFact(entries: readonly FactEntry[], id: string): FilePlace {
    const entry = entries.find(({ fact }) => fact.id === id);
    const file = entry?.file ?? 'facts.yaml';
    const yaml = this.yaml.get(file);
    const span = entry === undefined ? null : yaml?.locate([entry.index, 'id'], 'value');
    const none = { line: null, column: null, excerpt: null };
    return { file, ...(yaml === undefined || span == null ? none : marked(yaml.text, span)) };
  }

  private complain(code: ErrorCode, file: string, what: string, todo: string): void {
    this.problems.push(
      fileProblem({ code, severity: 'error', file, what, why: errorCatalogue[code].why, todo }, null, null),
    );
  }

  private placed(problem: DealProblem): FileProblem {
    const { file } = problem;
    const text = this.documents.get(file) ?? this.yaml.get(file)?.text ?? this.texts.get(file) ?? null;
    const { where } = problem;
    if (where.kind === 'text') return fileProblem(problem, text, where.place);
    if (where.kind === 'file') return fileProblem(problem, text, null);
    return fileProblem(problem, text, this.yaml.get(problem.file)?.locate(where.path, where.on) ?? null);
  }
}

/** A document by its path, as `read` and `check` take it. */
export function loadDocument(path: string): {
  readonly document: FileText | null;
  readonly problems: readonly FileProblem[];
} {
  const file = readFile(path);
  const fail = (code: ErrorCode, what: string, todo: string) => ({
    document: null,
    problems: [
      fileProblem(
        { code, severity: 'error', file: path, what, why: errorCatalogue[code].why, todo },
        null,
        null,
      ),
    ],
  });
  if (!file.ok) {
    return file.reason === 'large'
      ? fail('IF154', tooLarge(file.size), cutOut)
      : fail('IF151', notThere(path, file.reason), 'Check the path.');
  }
  const found = readFileText(path, file.bytes);
  return found.ok
    ? { document: found.file, problems: omissions(found.file) }
    : fail(found.code, found.what, found.todo);
}

/** Words that the file hides or strikes out, or that are in pictures of pages: nothing refuses, and everybody can know. */
function omissions(file: FileText): FileProblem[] {
  const what = leftOut(file);
  if (what === null) return [];
  const said = { code: 'IF161', severity: 'warning', file: file.source.name, what } as const;
  const todo = 'Look at the file, and state in deal.yaml what bears on a status.';
  return [fileProblem({ ...said, why: errorCatalogue.IF161.why, todo }, null, null)];
}

function notThere(name: string, reason: 'missing' | 'outside' | 'folder'): string {
  return reason === 'folder' ? `${name} is a folder, not a file.` : `There is no file ${name}.`;
}
