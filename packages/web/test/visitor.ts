import type { BrowserContext, Locator, Page } from 'playwright-core';
import { emailOf, type Name, password } from './record.ts';

/** What a browser says itself of an answer that did not come, or was a refusal: the app says it too, in words. */
const ofTheLine = /^Failed to load resource/;

/** The browser says of what its policy stopped in its own log; here it is said in the console too, whoever caught it. */
const tellOfPolicy = `addEventListener('securitypolicyviolation', (event) =>
  console.error('policy', event.effectiveDirective, event.blockedURI, event.sourceFile));`;

/** Somebody at a browser. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console was told is wrong: by React, by the browser's policy, by an error that nobody caught. */
  readonly complaints: string[] = [];
  private readonly site: { readonly origin: string };

  private constructor(context: BrowserContext, page: Page, site: { readonly origin: string }) {
    this.context = context;
    this.page = page;
    this.site = site;
    page.on('console', (message) => {
      const isBad = message.type() === 'error' || message.type() === 'warning';
      if (isBad && !ofTheLine.test(message.text())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async in(context: BrowserContext, site: { readonly origin: string }): Promise<Visitor> {
    await context.addInitScript(tellOfPolicy);
    return new Visitor(context, await context.newPage(), site);
  }

  async signIn(name: Name): Promise<void> {
    await this.page.goto(this.site.origin);
    await this.page.getByLabel('E-mail').fill(emailOf(name));
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).waitFor();
  }

  /** A view of the app, by its address: `/deals/cerplex?on=1996-11-15`. */
  async at(path: string): Promise<void> {
    await this.page.goto(`${this.site.origin}${path}`);
    await this.page.getByRole('heading').first().waitFor();
  }

  /** What the address says of the view. */
  search(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** Waits until the address says it. */
  async addressSays(key: string, value: string): Promise<void> {
    await this.page.waitForURL((url) => url.searchParams.get(key) === value);
  }

  /** Waits until these words are on the screen. */
  async sees(words: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }

  /** Waits until they are not. */
  async seesNo(words: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByText(words).first().waitFor({ state: 'hidden' });
  }

  async text(of: Locator): Promise<string> {
    return (await of.innerText()).replaceAll(/\s+/g, ' ').trim();
  }
}
