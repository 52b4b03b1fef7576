import { list, text } from '../api/shapes.ts';
import type { Recording } from './use-recording.ts';

/** What is asked of somebody who says of what agreement a document is the text. */
export interface WhatItIs {
  readonly title: string;
  readonly dated: string;
  /** What it calls other agreements. */
  readonly others: readonly string[];
  /** Those whom it names as its parties, and the deal does not know. */
  readonly strangers: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}

/** Out of what the server says that the document says. */
export function whatItIs(report: unknown, known: readonly string[]): WhatItIs {
  const names = new Set(known.map(letters));
  const others = list(report, 'references').map((each) => text(each, 'agreement'));
  const parties = list(report, 'parties').filter((each) => !names.has(letters(text(each, 'name'))));
  return {
    title: text(report, 'title'),
    dated: text(report, 'dated'),
    others: [...new Set(others)].filter((name) => name !== '' && name !== 'this'),
    strangers: parties.map((each) => {
      const collective = Reflect.get(Object(each), 'collective') === true;
      const name = text(each, 'name');
      return { id: idFrom(name), name, role: collective ? '' : text(each, 'role') };
    }),
  };
}

/** As an id in deal.yaml: `first-amendment` of `First Amendment.docx`. */
export function idFrom(words: string): string {
  const plain = words.replace(/\.[A-Za-z]{2,4}$/, '').toLowerCase();
  const parts = plain.match(/[a-z0-9]+/g) ?? [];
  return parts.slice(0, 3).join('-') || 'paper';
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Parties first, since what is recorded of the agreement names them. */
export function statingIt(
  file: string,
  said: (key: string) => string,
  { others, strangers }: WhatItIs,
  channel: string,
): readonly Recording[] {
  const refers = Object.fromEntries(
    others.flatMap((name, i) => (said(`other-${i}`) === '' ? [] : [[name, said(`other-${i}`)]])),
  );
  const parties = strangers
    .filter((_, i) => said(`stranger-${i}`) === 'on')
    .map(({ id, name, role }) =>
      stated(`/parties/${id}`, { name, ...(role === '' ? {} : { role }) }, channel),
    );
  const entry = { text: file, ...(Object.keys(refers).length === 0 ? {} : { refers }) };
  return [...parties, stated(`/agreements/${encodeURIComponent(said('id'))}`, entry, channel)];
}

/** An agreement of which nobody has the text. */
export function notOnFile(said: (key: string) => string, channel: string): Recording {
  const given = ['title', 'dated', 'in-force'].flatMap((key) => (said(key) === '' ? [] : [[key, said(key)]]));
  return stated(`/agreements/${encodeURIComponent(said('id'))}`, Object.fromEntries(given), channel);
}

export const stated = (path: string, entry: object, channel: string): Recording => ({
  path,
  request: { method: 'PUT', json: { channel, entry } },
});
