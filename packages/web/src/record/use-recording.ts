import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, ofDeal, type Request } from '../api/api.ts';
import { useDeal } from '../deal/deal-context.ts';

interface Recording {
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
