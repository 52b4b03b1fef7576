import type { FilePlace, FileProblem } from '../problem.ts';
import { marked } from '../problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Path = readonly (string | number)[];

/** What deal.yaml or a list of facts says, wherever it was written, with the place of each entry. */
export interface Written {
  readonly name: string;
  /** `undefined` where nothing could be read. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  readonly place: (path: Path, on: 'key' | 'value') => Omit<FilePlace, 'file'>;
}

const nowhere = { line: null, column: null, excerpt: null };

/** Written in a file: a place is a line, with the entry marked. */
export function inFile(yaml: YamlFile): Written {
  return {
    name: yaml.name,
    value: yaml.problems.length > 0 ? undefined : yaml.value,
    problems: yaml.problems,
    place: (path, on) => {
      const span = yaml.locate(path, on);
      return span === null ? nowhere : marked(yaml.text, span);
    },
  };
}

/** A file of which nothing could be read. */
export const unwritten = (name: string, problems: readonly FileProblem[]): Written => ({
  name,
  value: undefined,
  problems,
  place: () => nowhere,
});

/** Kept as values, by a record: there are no lines, so a place is the name of the entry. */
export function asValues(name: string, value: unknown): Written {
  return {
    name,
    value,
    problems: [],
    place: (path) => ({ ...nowhere, at: entryName(value, path) }),
  };
}

/** `agreements, waiver, text`; of a list, its entry by its id: `fact notice, signed, by`. */
function entryName(value: unknown, path: Path): string {
  const [first, ...rest] = path;
  if (first === undefined) return 'as a whole';
  const id = typeof first === 'number' && Array.isArray(value) ? idOf(value[first]) : null;
  const name = typeof first === 'number' ? `fact ${id ?? first + 1}` : first;
  return [name, ...rest.map((key) => (typeof key === 'number' ? String(key + 1) : key))].join(', ');
}

function idOf(entry: unknown): string | null {
  const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : null;
  return typeof id === 'string' ? id : null;
}
