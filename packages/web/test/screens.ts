import type { Visitor } from './visitor.ts';

/** A screen of the app, by its address, and words by which one knows that it has come. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly shows: string | RegExp;
  /** Before anybody has signed in. */
  readonly isOutside?: boolean;
}

const supposed = encodeURIComponent(JSON.stringify([{ on: '1996-11-12', occurred: 'waiver/1(a)' }]));

export const screens: readonly Screen[] = [
  { name: 'the door', path: '/', shows: 'Password', isOutside: true },
  { name: 'the first administrator', path: '/welcome#secret', shows: 'Begin', isOutside: true },
  { name: 'all deals', path: '/', shows: /harborside/i },
  { name: 'no page', path: '/nowhere', shows: 'Nothing is here' },
  { name: 'no deal', path: '/deals/absent', shows: 'The deal cannot be shown' },
  {
    name: 'the timeline',
    path: '/deals/cerplex?on=1996-11-15',
    shows: /are suspended from October 31, 1996/,
  },
  {
    name: 'reasons',
    path: '/deals/cerplex?on=1996-11-15&why=npa%2F6.3',
    shows: /The suspension in Section 1/,
  },
  { name: 'a long timeline', path: '/deals/harborside?on=2005-10-20', shows: 'Where it stands' },
  { name: 'documents', path: '/deals/cerplex/documents', shows: 'text not on file' },
  {
    name: 'a document',
    path: '/deals/cerplex/documents/waiver?on=1996-11-15',
    shows: /temporarily suspended/,
  },
  {
    name: 'a document that was amended',
    path: '/deals/harborside/documents/warrants?on=2005-11-01',
    shows: 'Amendments',
  },
  {
    name: 'changes',
    path: '/deals/harborside/documents/npa?on=2005-10-20&show=changes&since=2005-01-01',
    shows: 'Words gone',
  },
  { name: 'the closing room', path: '/deals/cerplex/closing?on=1996-10-30', shows: /Waiver by Holders/ },
  {
    name: 'what-if',
    path: `/deals/cerplex/what-if?on=1996-11-15&facts=${supposed}`,
    shows: /in force from November 13, 1996/,
  },
  { name: 'the record', path: '/deals/cerplex/record?on=1996-11-15', shows: 'imported a deal folder' },
];

export async function open(visitor: Visitor, { path, shows }: Screen): Promise<void> {
  // A new page each time: with the same path but for what is behind the #, the browser would stay.
  await visitor.page.goto('about:blank');
  await visitor.at(path);
  await visitor.page.getByText(shows).locator('visible=true').first().waitFor();
}
