import type { Asked } from '@inforce/core';
import { getRouteApi } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { DealSearch } from '../app/search.ts';
import { type Day, parseDay, today } from '../ui/days.ts';
import type { Opened } from './use-open-deal.ts';

export const DealContext = createContext<Opened | null>(null);

export function useDeal(): Opened {
  const opened = useContext(DealContext);
  if (opened === null) throw new Error('a view of a deal stands outside of a deal');
  return opened;
}

const route = getRouteApi('/deals/$deal');

/** The days that are asked about, in the address. */
export function useDays() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const setSearch = useCallback(
    (change: DealSearch) =>
      // One stays where one is on the page.
      void navigate({
        to: '.',
        search: (now: DealSearch) => ({ ...now, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const asOf = parseDay(search.on ?? '') ?? today();
  const knownAt = parseDay(search.known ?? '') ?? today();
  return { search, setSearch, asOf, knownAt };
}

const YEAR = 366;

/**
 * The deal, reckoned. A reckoning serves every day up to its edge and a year past it, so that dragging the date is only
 * looking up. Past the day as known on the edge goes by whole years: few days of a drag ask for another.
 */
export function useAsked(asOf: Day, knownAt: Day): Asked {
  const { engine, open } = useDeal();
  const edge = knownAt + YEAR * Math.max(0, Math.ceil((asOf - knownAt) / YEAR));
  const base = useMemo(
    () => engine.ask({ deal: open.deal, asOf: edge, knownAt }),
    [engine, open, edge, knownAt],
  );
  return useMemo(() => ({ ...base, asOf }), [base, asOf]);
}
