import { type QueryClient, useQuery } from '@tanstack/react-query';
import { ApiError, ask } from '../api/api.ts';
import { text } from '../api/shapes.ts';

export interface Me {
  readonly person: string;
  readonly name: string;
  /** One's own address; `''` where nobody signs in. */
  readonly email: string;
  /** Nobody signs out of their own machine, where nobody signs in. */
  readonly signsOut: boolean;
  readonly isAdministrator: boolean;
}

/** Who is signed in; `null`: nobody. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async (): Promise<Me | null> => {
      try {
        const me = await ask('/api/session');
        return {
          person: text(me, 'person'),
          name: text(me, 'name'),
          email: text(me, 'email'),
          signsOut: text(me, 'via') === 'session',
          isAdministrator: Reflect.get(Object(me), 'administrator') === true,
        };
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export const signIn = (email: string, password: string): Promise<unknown> =>
  ask('/api/session', { method: 'POST', json: { email, password } });

/** Whoever comes next at this screen finds nothing of what was on it, also where the server heard nothing of it. */
export async function signOut(queries: QueryClient): Promise<void> {
  await ask('/api/session', { method: 'DELETE' }).catch(() => null);
  forget(queries);
  await queries.resetQueries({ queryKey: ['me'] });
}

/** What tells of no deal: who is signed in, and where one can. */
const stays: ReadonlySet<unknown> = new Set(['me', 'sign-in']);

/** All else that the server said. */
export function forget(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => !stays.has(queryKey[0]) });
  queries.getMutationCache().clear();
}

/** Somebody else may have been signed in here before: nothing of theirs stays. */
export async function comeIn(queries: QueryClient): Promise<void> {
  forget(queries);
  await queries.resetQueries({ queryKey: ['me'] });
}

/** The first administrator, by the link of the terminal. */
export const begin = (
  secret: string,
  person: { email: string; name: string; password: string },
): Promise<unknown> => ask('/api/links/first', { method: 'POST', json: { secret, ...person } });
