import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, ofDeal, type Request, write } from '../api/api.ts';
import { useDeal } from '../deal/deal-context.ts';

export interface Recording {
  readonly path: string;
  readonly request: Omit<Request, 'ifMatch'>;
}

/** Writes to the record, on the deal as it is seen here; what came in meanwhile is said, and the deal is asked for again. */
export function useRecording() {
  const { open } = useDeal();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, request }: Recording) =>
      ask(ofDeal(open.id, path), { method: 'POST', ...request, ifMatch: open.etag }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deal', open.id] }),
  });
}

/** Several writes, each on what the one before has made; where one is refused, those before it stay. */
export function useRecordings() {
  const { open } = useDeal();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (recordings: readonly Recording[]) => {
      let ifMatch = open.etag;
      for (const { path, request } of recordings)
        ifMatch = await write(ofDeal(open.id, path), { ...request, ifMatch });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['deal', open.id] }),
  });
}
