import { useQuery } from '@tanstack/react-query';
import { ApiError, ask } from '../api/api.ts';
import { text } from '../api/shapes.ts';

export interface Me {
  readonly person: string;
  readonly name: string;
}

/** Who is signed in; `null`: nobody. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async (): Promise<Me | null> => {
      try {
        const me = await ask('/api/session');
        return { person: text(me, 'person'), name: text(me, 'name') };
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export const signIn = (email: string, password: string): Promise<unknown> =>
  ask('/api/session', { method: 'POST', json: { email, password } });

export const signOut = (): Promise<unknown> => ask('/api/session', { method: 'DELETE' });

/** The first administrator, by the link of the terminal. */
export const begin = (
  secret: string,
  person: { email: string; name: string; password: string },
): Promise<unknown> => ask('/api/links/first', { method: 'POST', json: { secret, ...person } });
