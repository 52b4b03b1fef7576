import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ApiError, ask } from '../api/api.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { faultOfChosen, PasswordField } from './password-field.tsx';
import { comeIn } from './session.ts';

/** Where an administrator's link leads: whoever it was made for chooses a password. The secret is behind the #, so no server logs it. */
export function LinkPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attempt = useMutation({
    mutationFn: (password: string) =>
      ask('/api/links', { method: 'POST', json: { secret: location.hash.slice(1), password } }),
    onSuccess: async () => {
      await comeIn(queries);
      await navigate({ to: '/', replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    attempt.mutate(formText(event.currentTarget)('password'));
  };
  const { error } = attempt;
  if (location.hash.length < 2 || (error instanceof ApiError && error.status === 401)) return <NoLink />;
  const fault = faultOfChosen(error);
  return (
    <main className="page narrow">
      <h1>Choose a password</h1>
      <p>
        An administrator made this link for you. It ends every session that you had, and takes back your
        tokens.
      </p>
      <form className="stack" onSubmit={submit}>
        <PasswordField label="Password, of at least 12 characters" name="password" kind="new" fault={fault} />
        <button type="submit" disabled={attempt.isPending}>
          Come in
        </button>
      </form>
      {error !== null && fault === null && <Problem error={error} />}
    </main>
  );
}

/** Alike for one that was used, that ended, that another took the place of, and that never was. */
function NoLink() {
  return (
    <main className="page narrow">
      <h1>This link is not good any more</h1>
      <div role="alert">
        <p>
          A link can be used once, within three days, and only the newest one of a person. Ask an
          administrator for another.
        </p>
      </div>
      <p>
        If you have chosen your password already, <Link to="/">sign in with it</Link>.
      </p>
    </main>
  );
}
