import type { Replace } from '../steps/step.ts';
import { holdersOf, type Origin, type Passage, type Slice, type Wording } from '../wording/wording.ts';
import { outermostIn, type Payload } from './payload.ts';
import { excerpt, type Outcome, refused, stepped } from './refusal.ts';
import { nameOf, type Scope } from './scope.ts';
import { around, sliceOf } from './slices.ts';

/** The target gives way to the new text, with its label and heading where the new text brings its own. */
export function restate(scope: Scope, payload: Payload, wording: Wording, origin: Origin): Outcome {
  if (scope.part) return stepped({ changes: [bodyChange(scope, payload, scope.passage.path, wording)] });
  if (scope.passage.path === '') return whole(payload, wording);
  const inner = insideAnnex(scope.passage, payload);
  if (inner !== null) return restate(scope, inner, wording, origin);
  const [first, ...more] = payload.brings;
  const begins = first !== undefined && first.from === payload.from;
  if (!begins || isInner(first, scope.passage, payload)) return keepLabel(scope, payload, wording, origin);
  if (more.length > 0 && !more.every((one) => isBelow(one, scope.passage)))
    return refused(
      'numbered-otherwise',
      `The new text brings ${payload.brings.map((one) => nameOf(one.path)).join(' and ')}, not the ${nameOf(scope.passage.path)} alone.`,
    );
  if (!isSame(first, scope.passage))
    return refused(
      'numbered-otherwise',
      `The new text is headed ${nameOf(first.path)}, and the instruction restates the ${nameOf(scope.passage.path)}.`,
      excerpt(payload.wording.text.slice(payload.from, payload.to)),
    );
  return stepped({ changes: [wholeChange(scope.passage, payload, first, wording)] });
}

/** An annex that sets out a section or a definition is only where it stands: the new text is what the annex holds. */
function insideAnnex(target: Passage, payload: Payload): Payload | null {
  const [annex] = payload.brings;
  if (annex?.kind !== 'schedule' || target.kind === 'schedule') return null;
  const brings = outermostIn(payload.wording, annex);
  const [first] = brings;
  return first === undefined ? null : { ...payload, from: first.from, brings };
}

/** Limbs that belong below a section whose own label the new text leaves out. */
function isInner(first: Passage, target: Passage, payload: Payload): boolean {
  return (
    (first.kind === 'limb' && target.kind !== 'limb' && lastLabel(first.path) !== lastLabel(target.path)) ||
    (payload.brings.length > 1 && first.kind === 'limb' && target.kind === 'section')
  );
}

const LABEL = /(?:\(([^()]{1,8})\)|([\d.]+[A-Z]?))$/;

/** `c` of `6.3(c)`, `6.3` of `6.3`. */
function lastLabel(path: string): string {
  const found = LABEL.exec(path.replace(/#\d+$/, ''));
  return found?.[1] ?? found?.[2] ?? path;
}

function isSame(first: Passage, target: Passage): boolean {
  if (first.path === target.path || first.path.toLowerCase() === target.path.toLowerCase()) return true;
  if (first.kind === 'schedule') return target.kind === 'schedule';
  return (
    first.kind !== 'definition' &&
    target.kind !== 'definition' &&
    lastLabel(first.path) === lastLabel(target.path)
  );
}

/** `3(a)` brought beside `3` is below it once both are in their place. */
const isBelow = (one: Passage, target: Passage): boolean => one.kind === 'limb' && target.kind !== 'limb';

/** The passage as a whole is replaced; its words belong to what holds it. */
function wholeChange(target: Passage, payload: Payload, first: Passage, wording: Wording): Replace {
  const slice = sliceOf(payload.wording, payload.from, payload.to, (one) => rebased(one, first, target.path));
  return {
    kind: 'replace',
    from: target.from,
    to: target.to,
    expects: wording.text.slice(target.from, target.to),
    slice: withWhole(slice, target),
    within: holderOf(wording, target.path),
  };
}

/** The path that a provision of the new text has in its new place. */
function rebased(one: Passage, first: Passage, path: string): string | null {
  if (one === first) return path;
  if (one.path.startsWith(first.path)) return path + one.path.slice(first.path.length);
  return one.kind === 'limb' ? path + (/(?:\([^()]{1,8}\))+$/.exec(one.path)?.[0] ?? `/${one.path}`) : null;
}

/** The first passage reaches to the end of the slice: what stands behind its own end is flush text of it. */
function withWhole(slice: Slice, target: Passage): Slice {
  return {
    ...slice,
    passages: slice.passages.map((one) =>
      one.path === target.path ? { ...one, kind: target.kind, to: slice.text.length } : one,
    ),
  };
}

export function holderOf(wording: Wording, path: string): string {
  return holdersOf(wording, path).at(-2)?.path ?? '';
}

/** The label and heading stay, and what follows them is new. */
function keepLabel(scope: Scope, payload: Payload, wording: Wording, origin: Origin): Outcome {
  const { passage } = scope;
  if (passage.kind === 'definition')
    return refused(
      'numbered-otherwise',
      `The new text does not begin with the term ${passage.path}.`,
      excerpt(payload.wording.text),
    );
  const change = bodyChange({ ...scope, from: passage.bodyFrom }, payload, passage.path, wording);
  const gap = wording.text.charAt(passage.bodyFrom - 1);
  const parted =
    gap === '' || gap === ' ' || gap === '\n'
      ? change
      : { ...change, slice: around(' ', change.slice, '', origin) };
  return stepped({ changes: [parted] });
}

function bodyChange(scope: Scope, payload: Payload, path: string, wording: Wording): Replace {
  const slice = sliceOf(payload.wording, payload.from, payload.to, (one) => {
    const limbs = /(?:\([^()]{1,8}\))+$/.exec(one.path)?.[0];
    return one.kind === 'limb' && limbs !== undefined ? path + limbs : null;
  });
  return {
    kind: 'replace',
    from: scope.from,
    to: scope.to,
    expects: wording.text.slice(scope.from, scope.to),
    slice,
    within: path,
  };
}

/** An agreement that is restated whole: the annex's provisions become its own. */
function whole(payload: Payload, wording: Wording): Outcome {
  const [annex] = payload.brings;
  const prefix = annex?.kind === 'schedule' ? `${annex.path}/` : '';
  const from = annex?.kind === 'schedule' ? annex.bodyFrom : payload.from;
  const slice = sliceOf(payload.wording, from, payload.to, (one) =>
    one.path.startsWith(prefix) ? one.path.slice(prefix.length) : one.kind === 'definition' ? one.path : null,
  );
  return stepped({
    changes: [
      { kind: 'replace', from: 0, to: wording.text.length, expects: wording.text, slice, within: '' },
    ],
  });
}
