import { useQuery } from '@tanstack/react-query';
import { ask, ofDeal } from '../api/api.ts';
import { type Engine, loadEngine } from '../engine/load-engine.ts';
import type { OpenDeal } from './open-deal.ts';

export interface Opened {
  readonly engine: Engine;
  readonly open: OpenDeal;
}

/** The deal as this viewer may see it, opened by the engine in the browser. */
export function useOpenDeal(deal: string) {
  return useQuery({
    queryKey: ['deal', deal],
    structuralSharing: false,
    queryFn: async (): Promise<Opened> => {
      const [engine, sources] = await Promise.all([loadEngine(), ask(ofDeal(deal, '/sources'))]);
      const open = engine.openDeal(sources);
      if (!('deal' in open)) throw new Error(open.problems.map(({ what }) => what).join(' '));
      return { engine, open };
    },
  });
}
