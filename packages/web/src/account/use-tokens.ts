import { useQuery } from '@tanstack/react-query';
import { askAll } from '../api/api.ts';
import { list, text } from '../api/shapes.ts';

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** `null`: every deal that one is on. */
  readonly deals: readonly string[] | null;
  readonly expiry: string;
  /** `''`: never. */
  readonly used: string;
}

export function useTokens() {
  return useQuery({
    queryKey: ['tokens'],
    queryFn: async (): Promise<readonly Token[]> =>
      (await askAll('/api/tokens', 'tokens')).map((each) => ({
        id: text(each, 'id'),
        name: text(each, 'name'),
        scopes: list(each, 'scopes').map(String),
        deals: Reflect.get(Object(each), 'deals') === null ? null : list(each, 'deals').map(String),
        expiry: text(each, 'expiry'),
        used: text(each, 'used'),
      })),
  });
}
