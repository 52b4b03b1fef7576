import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Request } from '../api/api.ts';

interface Act extends Request {
  readonly path: string;
}

/** Does something about people and how they come in, and asks anew for the list that it changes. Secrets are not kept. */
export function useAct(changes: 'sessions' | 'tokens' | 'persons') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...request }: Act) => ask(path, request),
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: [changes] }),
  });
}
