import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ofDeal } from '../api/api.ts';

const againMs = 3000;

/** Hears from the server when the deal changes, and asks for it again. `false` while the connection is lost. */
export function useLive(deal: string): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(
    () =>
      listen(ofDeal(deal, '/events'), {
        changed: () => void queries.invalidateQueries({ queryKey: ['deal', deal] }),
        connected: setConnected,
        refused: () => void queries.invalidateQueries({ queryKey: ['me'] }),
      }),
    [deal, queries],
  );
  return connected;
}

interface Listener {
  /** Something changed, or may have while nobody listened. */
  readonly changed: () => void;
  readonly connected: (is: boolean) => void;
  /** The server is there and does not give the stream: it may know nobody by this cookie any more. */
  readonly refused: () => void;
}

/**
 * A browser opens a stream again that broke off; not one that was refused, nor does it notice that its own line is gone. Gives
 * what ends it.
 */
function listen(path: string, { changed, connected, refused }: Listener): () => void {
  let source: EventSource | null = null;
  let last: string | null = null;
  let wasOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (event: MessageEvent<unknown>): void => {
    const tag = String(event.data);
    if (last !== null && last !== tag) changed();
    last = tag;
  };
  const opened = (): void => {
    connected(true);
    // What changed while the connection was lost nobody said.
    if (wasOpen) changed();
    wasOpen = true;
  };
  const end = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  const begin = (): void => {
    end();
    const stream = new EventSource(path);
    source = stream;
    stream.addEventListener('changed', heard);
    stream.addEventListener('open', opened);
    stream.addEventListener('error', () => {
      connected(false);
      if (stream.readyState !== EventSource.CLOSED) return;
      refused();
      timer = setTimeout(begin, againMs);
    });
  };
  const lost = (): void => {
    end();
    connected(false);
  };
  begin();
  window.addEventListener('online', begin);
  window.addEventListener('offline', lost);
  return () => {
    window.removeEventListener('online', begin);
    window.removeEventListener('offline', lost);
    end();
  };
}
