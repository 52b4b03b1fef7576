import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ApiError, ask } from '../api/api.ts';
import { faultOfChosen, PasswordField } from '../session/password-field.tsx';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';

interface Change {
  readonly before: string;
  readonly after: string;
  readonly tokens: boolean;
}

export function PasswordSection() {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (json: Change) => ask('/api/password', { method: 'PUT', json }),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => ofWaysIn.has(queryKey[0]) }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = formText(form);
    const json = { before: said('before'), after: said('after'), tokens: said('tokens') === 'on' };
    change.mutate(json, { onSuccess: () => form.reset() });
  };
  const { error } = change;
  const isWrong = error instanceof ApiError && error.status === 401;
  const fault = faultOfChosen(error);
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form className="stack narrow" aria-label="Change the password" onSubmit={submit}>
        <PasswordField
          label="Your password now"
          name="before"
          kind="current"
          fault={isWrong ? 'This is not your password.' : null}
        />
        <PasswordField label="The new one, of at least 12 characters" name="after" kind="new" fault={fault} />
        <label className="tick-label">
          <span>
            <input type="checkbox" name="tokens" /> take back my tokens too
          </span>
        </label>
        <button type="submit" disabled={change.isPending}>
          Change the password
        </button>
      </form>
      <p className="quiet">Wherever else you are signed in, you are signed out by it.</p>
      {change.isSuccess && <p role="status">The password is changed.</p>}
      {error !== null && !isWrong && fault === null && <Problem error={error} />}
    </section>
  );
}

const ofWaysIn: ReadonlySet<unknown> = new Set(['sessions', 'tokens']);
