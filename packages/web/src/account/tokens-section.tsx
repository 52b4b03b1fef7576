import { Problem } from '../ui/problem.tsx';
import { NewToken } from './new-token.tsx';
import { TokenLine } from './token-line.tsx';
import { useTokens } from './use-tokens.ts';

/** Tokens are for programs that ask in one's name; the calendar's stand with the calendar. */
export function TokensSection({ mayAdminister }: { readonly mayAdminister: boolean }) {
  const tokens = useTokens();
  const shown = tokens.data?.filter(({ scopes }) => !scopes.includes('calendar'));
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens</h2>
      <p className="quiet">
        A token lets a program ask in your name. It can do no more than you can, and less where you say so.
      </p>
      {shown?.length === 0 && <p>You have no tokens.</p>}
      <ul className="lines">
        {shown?.map((token) => (
          <TokenLine key={token.id} token={token} />
        ))}
      </ul>
      {tokens.error !== null && <Problem error={tokens.error} again={() => void tokens.refetch()} />}
      <NewToken mayAdminister={mayAdminister} />
    </section>
  );
}
