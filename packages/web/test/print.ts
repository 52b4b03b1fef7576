import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A printed page: its words from top to bottom, and those that reach beyond its edges. */
export interface Printed {
  readonly text: string;
  readonly beyond: readonly string[];
}

/** As the browser prints it on A4. */
export async function printed(page: Page): Promise<readonly Printed[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: Printed[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { width } = sheet.getViewport({ scale: 1 });
    const items = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    const beyond = items.filter(({ str, transform, width: long }) => {
      const from = Number(transform[4]);
      return str.trim() !== '' && (from < 0 || from + long > width + 1);
    });
    pages.push({
      text: items.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join(''),
      beyond: beyond.map(({ str }) => str),
    });
  }
  return pages;
}

/** What is said, without how it is spaced and broken: a line may end in a hyphen that is no part of it. */
export const inked = (text: string): string => text.replaceAll(/[\s\u00ad\u2010-]+/g, '');
