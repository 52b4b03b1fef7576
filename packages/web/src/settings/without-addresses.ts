import { type Deal, inWords } from '@inforce/core';

/** A text of the core with each address of the deal (`waiver/4.2`) as people say it; words that only look like one stay. */
export function withoutAddresses(deal: Deal, text: string): string {
  const known = new Set(deal.agreements.map(({ id }) => id));
  return text.replaceAll(
    /([A-Za-z][\w-]{0,63})\/(\d[\w.]{0,31}(?:\(\w{1,8}\)){0,8})(#\d+)?/g,
    (address, id: string, path: string) => {
      if (!known.has(id)) return address;
      const end = /\.$/.exec(path)?.[0] ?? '';
      return inWords(deal, `${id}/${end === '' ? path : path.slice(0, -1)}`) + end;
    },
  );
}
