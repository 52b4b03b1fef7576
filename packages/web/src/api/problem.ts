/** One thing that is wrong: where, what, why it matters, what to do now. */
export interface ApiProblem {
  readonly code: string;
  readonly what: string;
  readonly todo: string;
  /** Where in the request: `body password`. */
  readonly at?: string;
}

/** What a body of application/problem+json says; anything else says nothing. */
export function problemsIn(body: unknown): {
  readonly detail: string | null;
  readonly problems: readonly ApiProblem[];
} {
  if (typeof body !== 'object' || body === null) return { detail: null, problems: [] };
  const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : null;
  const problems = 'problems' in body && Array.isArray(body.problems) ? body.problems.filter(isProblem) : [];
  return { detail, problems };
}

function isProblem(each: unknown): each is ApiProblem {
  if (typeof each !== 'object' || each === null) return false;
  const text = (key: string): boolean => typeof Reflect.get(each, key) === 'string';
  return text('code') && text('what') && text('todo') && (text('at') || !('at' in each));
}
