import { ApiError } from '../api/api.ts';

interface ProblemProps {
  readonly error: Error;
  readonly again?: () => void;
}

/** Something went wrong: what, and what to do now; all of it, not the first. */
export function Problem({ error, again }: ProblemProps) {
  const problems = error instanceof ApiError ? error.problems : [];
  return (
    <div className="problem" role="alert">
      <p>{error.message}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, what, todo }) => (
            <li key={`${code} ${what}`}>
              {what} {todo} <span className="rule">{code}</span>
            </li>
          ))}
        </ul>
      )}
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
