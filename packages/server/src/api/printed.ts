import {
  browserOf,
  htmlOf,
  markdownOf,
  type Printed,
  printPdf,
  type ShowChanges,
  wordOf,
} from '@inforce/formats';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Api, Asking } from './env.ts';
import { refused } from './problem.ts';
import { pagePolicy } from './secure.ts';

/** The forms of a printed text. */
export const formats = ['json', 'html', 'markdown', 'docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

export const inFormat = {
  format: z.enum(formats).optional().meta({ description: 'json unless said' }),
};

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const printedTypes = ['text/html', 'text/markdown', word, 'application/pdf'];

/** A printed text in a form: a page is shown by the browser with its own style and nothing else, the others are saved. */
export interface Printing {
  readonly name: string;
  readonly printed: Printed;
  readonly show: ShowChanges;
  /** The signed Word document with the changes in it; `null` where not every change has a place in it. */
  readonly inPlace: () => Uint8Array | null;
}

type Other = Exclude<Format, 'json'>;

const ways: Readonly<
  Record<Other, (api: Api, c: Asking, printing: Printing) => Promise<Response> | Response>
> = {
  html: (_api, c, { printed }) => page(c, htmlOf(printed)),
  markdown: (_api, c, { name, printed }) =>
    saved(c, `${name}.md`, 'text/markdown; charset=utf-8', markdownOf(printed)),
  docx: (_api, c, { name, printed, show, inPlace }) => {
    const bytes = (show === 'tracked' ? inPlace() : null) ?? wordOf(printed, show);
    return saved(c, `${name}.docx`, word, bytes);
  },
  pdf: async (api, c, { name, printed }) =>
    saved(c, `${name}.pdf`, 'application/pdf', await pdf(api, htmlOf(printed))),
};

export const printedAs = (
  api: Api,
  c: Asking,
  format: Other,
  printing: Printing,
): Promise<Response> | Response => ways[format](api, c, printing);

function page(c: Asking, html: string): Response {
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  c.header('Content-Security-Policy', pagePolicy(`sha256-${hash}`));
  return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8' });
}

function saved(c: Asking, name: string, type: string, content: string | Uint8Array): Response {
  c.header('Content-Disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`);
  return c.body(typeof content === 'string' ? content : Uint8Array.from(content), 200, {
    'Content-Type': type,
  });
}

async function pdf({ config, printer }: Api, html: string): Promise<Uint8Array> {
  const browser = browserOf(config.browser);
  if (browser === null)
    throw refused(
      422,
      'IC110',
      'query format',
      'The server has no Chromium.',
      'Ask for format=html, and print the page.',
    );
  const printing = await printer.run(() => printPdf(html, browser));
  if (printing === 'busy')
    throw refused(429, 'IS429', null, 'Too many PDFs are being printed.', 'Ask again in a minute.');
  if (printing.ok) return printing.bytes;
  throw refused(
    422,
    'IC111',
    'query format',
    'The browser printed nothing.',
    'Ask for format=html, and print the page.',
  );
}
