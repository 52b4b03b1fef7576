// The blocks of examples/harborside/EXPECTED.md: what a provision says from a day on, worked out by hand.
import { read } from './repository.ts';

export interface ExpectedBlock {
  readonly name: string;
  readonly agreement: string;
  readonly path: string;
  /** The first day, and the last where one is named. */
  readonly days: readonly string[];
  readonly text: string;
}

/** Words alone, as the page says to compare them: every run of white space one space, no rules of tables. */
export function wordsOf(text: string): string {
  const lines = text.split('\n').filter((line) => !/^[\s-]*-$/.test(line));
  return lines.join(' ').split(/\s+/).join(' ').trim();
}

export const expectedBlocks: readonly ExpectedBlock[] = [
  ...read('examples/harborside/EXPECTED.md').matchAll(/^### ([^\n]+)\n\n```text\n([^`]*)```/gm),
].map(([, heading = '', text = '']) => {
  const name = heading.replaceAll('`', '');
  const [address = ''] = /^\S+\/(?:"[^"]+"|\S+(?: [\d.]+[-\dA-Z]*)?)/.exec(name) ?? [];
  const slash = address.indexOf('/');
  return {
    name,
    agreement: address.slice(0, slash),
    path: address.slice(slash + 1).replace(/ from$/, ''),
    days: name.match(/\d{4}-\d{2}-\d{2}/g) ?? [],
    text: wordsOf(text),
  };
});
