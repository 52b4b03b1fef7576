/** Decimal text, exact [M1]: `17,250,000` and `17250000.00` are the same number, compared without floats. */

/** `$4,800,00` and `20.000.000` as printed are read for what their groups say; `null` where they say nothing. */
export function decimalOf(figures: string): string | null {
  const plain = figures.replaceAll(',', '');
  if (!/^\d*(?:\.\d+)*$/.test(plain) || plain === '') return null;
  const parts = plain.split('.');
  if (parts.length > 2) return parts.slice(1).every((part) => part.length === 3) ? parts.join('') : null;
  return plain.startsWith('.') ? `0${plain}` : plain;
}

/** The number of a decimal text as `[digits, places]` without trailing zeros. */
function normal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

export function sameDecimal(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

/** A decimal text times a whole power of ten: `1.5` million. */
export function scaled(text: string, zeros: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = whole + fraction.slice(0, zeros).padEnd(zeros, '0');
  const rest = fraction.slice(zeros);
  return normal(rest === '' ? digits : `${digits}.${rest}`);
}
