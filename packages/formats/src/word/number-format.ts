/** A number as Word's automatic numbering prints it; a format that is not known here is printed in figures. */
export function formatted(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}

const LETTERS = 26;
/** Word prints the 27th letter as `aa`, the 28th as `bb`; a hostile start is no reason to print a million letters. */
const REPEATS_MAX = 30;

function letters(value: number): string {
  if (value < 1) return '0';
  const letter = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return letter.repeat(Math.min(REPEATS_MAX, 1 + Math.floor((value - 1) / LETTERS)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const ROMAN_MAX = 32_767;

function roman(value: number): string {
  if (value < 1 || value > ROMAN_MAX) return String(value);
  let rest = value;
  let printed = '';
  for (const [worth, numeral] of ROMAN) {
    printed += numeral.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return printed;
}

const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function cardinal(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 20) return ONES[value] ?? '';
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${ONES[value % 10]}`;
}

const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

function ordinalText(value: number): string {
  const words = cardinal(value);
  const dash = words.lastIndexOf('-') + 1;
  const last = words.slice(dash);
  return words.slice(0, dash) + (ORDINALS.get(last) ?? `${last.replace(/y$/, 'ie')}th`);
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['lowerLetter', letters],
  ['upperLetter', (value: number) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value: number) => roman(value).toUpperCase()],
  ['ordinal', ordinal],
  ['cardinalText', (value: number) => capitalised(cardinal(value))],
  ['ordinalText', (value: number) => capitalised(ordinalText(value))],
  ['none', () => ''],
]);
