import { useQuery } from '@tanstack/react-query';
import { askAll } from '../api/api.ts';
import { text } from '../api/shapes.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly isShutOut: boolean;
  /** Has a password, or came by the issuer. */
  readonly hasComeIn: boolean;
}

/** Everybody who can come in, or could; for administrators. */
export function usePersons() {
  return useQuery({
    queryKey: ['persons'],
    queryFn: async (): Promise<readonly Person[]> =>
      (await askAll('/api/people', 'people')).map(personOf).filter(({ id }) => id !== atMachine),
  });
}

/** Whoever sits at the server's own machine, where that is let in: gets no link, and is shut out by how it is started. */
const atMachine = 'local';

function personOf(each: unknown): Person {
  const is = (key: string): boolean => Reflect.get(Object(each), key) === true;
  return {
    id: text(each, 'id'),
    name: text(each, 'name'),
    email: text(each, 'email'),
    isAdministrator: is('administrator'),
    isShutOut: is('disabled'),
    hasComeIn: is('password') || is('issuer'),
  };
}
