/** The three values of a status [K1]: `open` turns on something that nobody has recorded. */
export type Truth = 'yes' | 'no' | 'open';

/** Kleene's `and`: `no` and anything is `no`; otherwise `open` spreads. */
export function and(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'open' || b === 'open' ? 'open' : 'yes';
}

/** Kleene's `or`: `yes` or anything is `yes`; otherwise `open` spreads. */
export function or(a: Truth, b: Truth): Truth {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'open' || b === 'open' ? 'open' : 'no';
}

export function not(a: Truth): Truth {
  return a === 'open' ? 'open' : a === 'yes' ? 'no' : 'yes';
}
