import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { begin } from './session.ts';

/** Where the link of the terminal leads: the first administrator says who they are. The secret is behind the #, so no server logs it. */
export function WelcomePage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attempt = useMutation({
    mutationFn: (person: { email: string; name: string; password: string }) =>
      begin(location.hash.slice(1), person),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = formText(event.currentTarget);
    attempt.mutate({ email: said('email'), name: said('name'), password: said('password') });
  };
  return (
    <main className="page narrow">
      <h1>Welcome to Inforce</h1>
      <p>You are the first here. Say who you are; you can then invite others.</p>
      <form className="stack" onSubmit={submit}>
        <label>
          Name
          <input name="name" autoComplete="name" required />
        </label>
        <label>
          E-mail
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password, of at least 12 characters
          <input name="password" type="password" minLength={12} autoComplete="new-password" required />
        </label>
        <button type="submit" disabled={attempt.isPending}>
          Begin
        </button>
      </form>
      {attempt.error !== null && <Problem error={attempt.error} />}
    </main>
  );
}
