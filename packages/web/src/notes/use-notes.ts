import { useQuery } from '@tanstack/react-query';
import { askAll, ofDeal } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';

/** Words about something of a deal, for all or for one's own side; they change no answer. */
export interface Note {
  readonly id: string;
  readonly channel: string;
  readonly at: string;
  readonly by: string;
  readonly about: string;
  readonly text: string;
}

export function useNotes() {
  const { open } = useDeal();
  return useQuery({
    queryKey: ['deal', open.id, 'notes'],
    queryFn: async (): Promise<readonly Note[]> =>
      (await askAll(ofDeal(open.id, '/notes'), 'notes')).map((note) => ({
        id: text(note, 'id'),
        channel: text(note, 'channel'),
        at: text(note, 'at'),
        by: text(note, 'by'),
        about: text(note, 'about'),
        text: text(note, 'text'),
      })),
  });
}
