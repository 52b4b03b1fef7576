/** `agreement waiver, by company` of what an entry says, without the marks of a program. */
export function valueWords(what: unknown): string {
  if (Array.isArray(what)) return what.map(valueWords).join(', ');
  if (typeof what !== 'object' || what === null) return String(what);
  return Object.entries(what)
    .map(([key, value]: [string, unknown]) => (value === true ? key : `${key} ${valueWords(value)}`))
    .join(', ');
}
