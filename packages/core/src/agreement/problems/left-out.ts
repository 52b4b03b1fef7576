import type { Provision } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { isAboutAnother, isBody, ownText, provisionsOf } from './own-text.ts';

/** References to a provision of which only its number is left: `6.9 [Intentionally Omitted]`. */
export function referencesToNothing(inspected: Inspected): Problem[] {
  if (isAboutAnother(inspected)) return [];
  const isOwn = ownText(inspected);
  const { text } = inspected.reading.source;
  const empty = new Map(
    provisionsOf(inspected.reading.root)
      .filter((one) => isBody(one.path) && one.path !== '' && isEmpty(one, text))
      .map((provision) => [provision.path, provision]),
  );
  return inspected.references.flatMap((reference) => {
    const provision = empty.get(reference.path.replace(/\(.*/, '')) ?? empty.get(reference.path);
    if (reference.agreement !== 'this' || provision === undefined || !isOwn(reference.words)) return [];
    const name = spoken(provision.path);
    return [
      problem(
        'IR123',
        reference.words,
        {
          what: `The text refers to ${name}, which reads “${bodyOf(provision, text)}”.`,
          why: 'What the reference takes for granted is not there any more, or was never written.',
          todo: 'Find out where its words have gone, or have the reference taken out.',
        },
        [provision.place],
      ),
    ];
  });
}

const LONGEST = 160;
const NOTHING =
  /^[[({]?\s{0,3}(?:this\s+section\s+)?(?:is\s+)?(?:intentionally\s+(?:left\s+blank|omitted|deleted)|reserved|omitted|deleted)\s{0,3}[\])}]?\s{0,3}\.?$/i;

function bodyOf({ place, label }: Provision, text: string): string {
  const printed = text.slice(place.from, Math.min(place.to, place.from + LONGEST));
  return printed
    .slice(label.length)
    .replace(/^[\s.]{1,40}/, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

function isEmpty(provision: Provision, text: string): boolean {
  return provision.place.to - provision.place.from < LONGEST && NOTHING.test(bodyOf(provision, text));
}
