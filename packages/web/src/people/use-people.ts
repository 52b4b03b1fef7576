import { useQuery } from '@tanstack/react-query';
import { askAll, ofDeal } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';

export interface OnDeal {
  readonly person: string;
  readonly name: string;
  readonly role: string;
}

/** Those on the deal whom this person may know of: their own side, and whom everybody sees. */
export function usePeople() {
  const { open } = useDeal();
  return useQuery({
    queryKey: ['deal', open.id, 'people'],
    queryFn: async (): Promise<readonly OnDeal[]> =>
      (await askAll(ofDeal(open.id, '/people'), 'people')).map((each) => ({
        person: text(each, 'person'),
        name: text(each, 'name'),
        role: text(each, 'role'),
      })),
  });
}

/** What a person is called; somebody of another side is only somebody. */
export function useNameOf(): (person: string) => string {
  const { data } = usePeople();
  const names = new Map(data?.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? 'somebody';
}
