import { useId } from 'react';
import { ApiError } from '../api/api.ts';

interface PasswordFieldProps {
  readonly label: string;
  readonly name: string;
  /** `new`: one is chosen. */
  readonly kind: 'new' | 'current';
  /** What is wrong with the one that was given. */
  readonly fault: string | null;
}

/** What is wrong with a password is said at its field. */
export function PasswordField({ label, name, kind, fault }: PasswordFieldProps) {
  const id = useId();
  return (
    <div>
      <label>
        {label}
        <input
          name={name}
          type="password"
          autoComplete={`${kind}-password`}
          required
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
        />
      </label>
      {fault !== null && (
        <p className="fault" id={id} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** What the rule of passwords says of the one that was chosen; `null`: it is not the rule that refused. */
export function faultOfChosen(error: Error | null): string | null {
  if (!(error instanceof ApiError)) return null;
  const found = error.problems.find(({ at }) => at === 'body password');
  return found === undefined ? null : `${found.what} ${found.todo}`;
}
