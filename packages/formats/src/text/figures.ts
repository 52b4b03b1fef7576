/** `17,250`, `$6.00`, `(3.5)%`, `2.50 to 1.00`: what stands in the columns of a table. */
export function isFigure(words: string): boolean {
  return FIGURE.test(words);
}

const FIGURE = /^[($£€]{0,3} {0,2}\d[\d,./]{0,30}[)%x]{0,3}(?: to 1(?:\.\d{1,3})?| : 1(?:\.\d{1,3})?)?$/;
