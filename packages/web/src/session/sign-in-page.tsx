import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect } from 'react';
import { ask } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { forget, signIn } from './session.ts';

/** In place of whatever was asked for, until it is known who asks. */
export function SignIn() {
  const queries = useQueryClient();
  useEffect(() => forget(queries), [queries]);
  const attempt = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = formText(event.currentTarget);
    attempt.mutate({ email: said('email'), password: said('password') });
  };
  return (
    <main className="page narrow">
      <h1>Sign in</h1>
      <form className="stack" onSubmit={submit}>
        <label>
          E-mail
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" disabled={attempt.isPending}>
          Sign in
        </button>
      </form>
      {attempt.error !== null && <Problem error={attempt.error} />}
      <Elsewhere />
    </main>
  );
}

/** Where the server has an issuer to sign in at. Not a link of the app's own: the way there leaves it. */
function Elsewhere() {
  const { data } = useQuery({
    queryKey: ['sign-in'],
    queryFn: async () => text(await ask('/api/sign-in'), 'issuer'),
  });
  if (data === undefined || !URL.canParse(data)) return null;
  return (
    <p>
      <a href="/api/oidc/start">Sign in at {new URL(data).host}</a>
    </p>
  );
}
