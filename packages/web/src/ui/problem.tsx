interface ProblemProps {
  readonly error: Error;
  readonly again?: () => void;
}

/** Something went wrong: what, and what to do now. */
export function Problem({ error, again }: ProblemProps) {
  return (
    <div className="problem" role="alert">
      <p>{error.message}</p>
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
