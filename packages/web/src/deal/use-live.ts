import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ofDeal } from '../api/api.ts';

/** Hears from the server when the deal changes, and asks for it again. `false` while the connection is lost. */
export function useLive(deal: string): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource(ofDeal(deal, '/events'));
    let last: string | null = null;
    let opened = false;
    const heard = (event: MessageEvent<unknown>): void => {
      const tag = String(event.data);
      if (last !== null && last !== tag) void queries.invalidateQueries({ queryKey: ['deal', deal] });
      last = tag;
    };
    source.addEventListener('changed', heard);
    source.addEventListener('message', heard);
    source.addEventListener('open', () => {
      setConnected(true);
      // What changed while the connection was lost nobody said.
      if (opened) void queries.invalidateQueries({ queryKey: ['deal', deal] });
      opened = true;
    });
    source.addEventListener('error', () => setConnected(false));
    return () => source.close();
  }, [deal, queries]);
  return connected;
}
