import type { Reference } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';
import { isSetOut } from './set-out.ts';

/** References to this instrument's own provisions, and to its attachments, that lead nowhere. */
export function missingProvisions({ reading, references }: Inspected): Problem[] {
  const sections = reading.root.children.some((child) => child.kind === 'section');
  const seen = new Set<string>();
  return (
    references
      .filter((reference) => reference.agreement === 'this' && !reference.found && sections)
      // A form that is attached speaks of itself, and often leaves parts of itself out.
      .filter((reference) => !ATTACHED.test(reading.locator.at(reference.words.from)))
      .filter(
        (reference) =>
          !isSetOut(reading, reference.words) &&
          !seen.has(reference.path) &&
          seen.add(reference.path).size > 0,
      )
      .map(said)
  );
}

const ATTACHED =
  /^(?:agreement \d+\/)?(?:Schedule|Exhibit|Annex|Appendix|Attachment|Addendum) |signature page/;

function said(reference: Reference): Problem {
  const attachment = /^(?:Schedule|Exhibit|Annex|Appendix) /.test(reference.path);
  if (attachment) {
    return problem('IR122', reference.words, {
      what: `${reference.path} is referred to and does not follow this text.`,
      why: 'What it says is part of the agreement and cannot be read here.',
      todo: `Add ${reference.path} to the file, or leave what depends on it open.`,
    });
  }
  const name = /^\d/.test(reference.path) ? `Section ${reference.path}` : reference.path;
  return problem('IR121', reference.words, {
    what: `The text refers to ${name} of this instrument, and there is no ${name} in it.`,
    why: 'The reference is a slip, a provision was renumbered, or a page is missing; what hangs on it cannot be decided.',
    todo: 'Compare with the signed copy, and say which provision or which agreement is meant.',
  });
}
