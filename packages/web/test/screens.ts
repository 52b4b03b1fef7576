import { emailOf } from './record.ts';
import type { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

type Act = (visitor: Visitor) => Promise<void>;
export type Who = 'hester' | 'conrad' | 'olga' | 'root' | 'vera' | 'stranger';

/** A screen of the app, by its address, and words by which one knows that it has come. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly shows: string | RegExp;
  /** By whom: a stranger has not signed in, olga is on no deal, a keeper may add people. */
  readonly by?: Who;
  /** What is so before one comes, and what one does there. */
  readonly before?: Act;
  readonly doing?: Act;
}

const supposed = encodeURIComponent(JSON.stringify([{ on: '1996-11-12', occurred: 'waiver/1(a)' }]));

export const screens: readonly Screen[] = [
  { name: 'the door', path: '/', shows: 'Password', by: 'stranger' },
  { name: 'the first administrator', path: '/welcome#secret', shows: 'Begin', by: 'stranger' },
  {
    name: 'the door, not opened',
    path: '/',
    shows: 'The address or the password is not right.',
    by: 'stranger',
    doing: knocks,
  },
  { name: 'an administrator’s link', path: '/link#secret', shows: 'Come in', by: 'stranger' },
  {
    name: 'a link that is no good',
    path: '/link#secret',
    shows: 'This link is not good any more',
    by: 'stranger',
    doing: comesByLink,
  },
  { name: 'back from an issuer', path: '/not-signed-in', shows: 'Back to signing in', by: 'stranger' },
  {
    name: 'the door, with an issuer',
    path: '/',
    shows: 'Sign in at login.northway.example',
    by: 'stranger',
    before: withIssuer,
  },
  { name: 'an account', path: '/account', shows: 'Make an address for my calendar' },
  {
    name: 'an account, with a token that was made',
    path: '/account',
    shows: 'It is shown this once.',
    doing: makesToken,
  },
  {
    name: 'an account of an administrator',
    path: '/account',
    shows: emailOf('vera'),
    by: 'root',
  },
  { name: 'a deal is begun', path: '/begin', shows: 'Bring it in' },
  { name: 'all deals', path: '/?on=1996-11-15', shows: 'Provisions suspended by Section 1', by: 'vera' },
  { name: 'deals that stand so', path: '/?on=1996-11-15&what=suspended', shows: 'Order' },
  { name: 'no deal is found', path: '/?q=nothing+of+that+name', shows: 'No deal is found so.' },
  { name: 'deals of a server that keeps no rows', path: '/', shows: /harborside/i, before: withoutPortfolio },
  { name: 'on no deal', path: '/', shows: /^You are on no deal yet/, by: 'olga' },
  {
    name: 'a deal that one is not on',
    path: '/deals/cerplex',
    shows: 'The deal cannot be shown',
    by: 'olga',
  },
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
  {
    name: 'what-if, with nothing supposed',
    path: '/deals/cerplex/what-if?on=1996-11-15',
    shows: 'Nothing is supposed yet.',
  },
  {
    name: 'what-if, with a scenario that was kept',
    path: '/deals/cerplex/what-if?on=1996-11-15',
    shows: 'Kept scenarios',
    doing: keepsScenario,
  },
  { name: 'the record', path: '/deals/cerplex/record?on=1996-11-15', shows: 'imported a deal folder' },
  { name: 'the record, to read only', path: '/deals/cerplex/record', shows: /not write to it/, by: 'vera' },
  { name: 'people and settings', path: '/deals/cerplex/settings?on=1996-11-15', shows: 'Doubtful words' },
  {
    name: 'people and settings, by a keeper',
    path: '/deals/cerplex/settings',
    shows: 'Their e-mail address',
    by: 'conrad',
  },
  {
    name: 'another reading',
    path: '/deals/cerplex/settings?on=1996-11-15',
    shows: 'Who reads it so',
    doing: looksAtAnotherReading,
  },
  {
    name: 'a clause is stated',
    path: '/deals/harborside/documents/temporary-waiver?on=2005-10-20&state=1.1',
    shows: 'What does temporary-waiver/1.1 do?',
  },
  {
    name: 'a reading is corrected',
    path: '/deals/cerplex/documents/waiver?on=1996-11-15',
    shows: 'Was this read wrongly?',
    doing: doubts,
  },
];

export async function open(visitor: Visitor, { path, shows, before, doing }: Screen): Promise<void> {
  // A new page each time: with the same path but for what is behind the #, the browser would stay.
  await visitor.page.goto('about:blank');
  await visitor.page.unrouteAll();
  await before?.(visitor);
  await visitor.at(path);
  await doing?.(visitor);
  await visitor.page.getByText(shows).locator('visible=true').first().waitFor();
}

async function withoutPortfolio({ page }: Visitor): Promise<void> {
  await page.route('**/api/portfolio*', (route) => route.fulfill({ status: 404, json: {} }));
}

async function knocks({ page }: Visitor): Promise<void> {
  await page.getByLabel('E-mail').fill('nobody@northway.example');
  await page.getByLabel('Password').fill('not my password');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function comesByLink({ page }: Visitor): Promise<void> {
  await page.getByLabel(/^Password/).fill('six violet anchors');
  await page.getByRole('button', { name: 'Come in' }).click();
}

async function withIssuer({ page }: Visitor): Promise<void> {
  await page.route('**/api/sign-in', (route) =>
    route.fulfill({ json: { issuer: 'https://login.northway.example' } }),
  );
}

async function makesToken({ page }: Visitor): Promise<void> {
  await page.getByLabel('What the token is for').fill('A script');
  await page.getByRole('button', { name: 'Make the token' }).click();
}

async function keepsScenario({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Suppose it' }).click();
  await page.getByLabel('Keep it by the name of').fill('A lender acts');
  await page.getByRole('button', { name: 'Keep the scenario' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
}

async function looksAtAnotherReading({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'November 30, 1996 alone' }).click();
}

async function doubts({ page }: Visitor): Promise<void> {
  const note = page.locator('.margin-clause').first();
  await note.locator('summary').click();
  await note.getByRole('link', { name: 'Read wrongly?' }).click();
}

/** One window each, for the whole of a test. */
export class Visitors {
  private readonly site: Site;
  private readonly come = new Map<Who, Promise<Visitor>>();

  constructor(site: Site) {
    this.site = site;
  }

  of({ by = 'hester' }: Screen): Promise<Visitor> {
    const visitor = this.come.get(by) ?? (by === 'stranger' ? this.site.stranger() : this.site.signedIn(by));
    this.come.set(by, visitor);
    return visitor;
  }
}
