import type { OperationPhrase, PartPhrase, TargetPhrase, TimesPhrase, WherePhrase } from '../clause.ts';

/** `Credit Agreement/6.3, sentence 2`: what an instruction changes, outermost first. */
export function printTarget({ agreement, path, presumed, within }: TargetPhrase): string {
  return [`${agreement}/${path}${presumed ? '?' : ''}`, ...within.map(printPart)].join(', ');
}

function printPart(part: PartPhrase): string {
  switch (part.kind) {
    case 'run':
      return `${part.of} ${part.first} through ${part.last}`;
    case 'limb':
      return `limb (${part.label})`;
    case 'entry':
      return `entry “${part.words.text}”`;
    case 'behind':
      return `behind (${part.label})`;
    case 'details':
      return part.words;
    case 'heading':
    case 'lead-in':
    case 'table':
      return part.kind;
    default:
      return `${part.kind} ${part.count}`;
  }
}

/** What is done, and what it is done with. */
export function printOperation(one: OperationPhrase): string {
  switch (one.kind) {
    case 'restate':
      return one.payload.kind === 'attached' ? `as in ${one.payload.path}` : '';
    case 'replace-words':
      return `“${one.old.text}” by “${one.new.text}”${times(one.times)}`;
    case 'delete-words':
      return `“${one.old.text}”${times(one.times)}`;
    case 'replace-through':
      return `“${one.first.text}” through “${one.last.text}”${one.new === null ? '' : ` by “${one.new.text}”`}`;
    case 'insert-words':
      return `“${one.new.text}” ${where(one.where)}`;
    case 'add':
      return `${where(one.where)}${one.payload.kind === 'attached' ? ` as in ${one.payload.path}` : ''}`;
    case 'delete':
      return one.leaving === null ? '' : `leaving “${one.leaving}”`;
    case 'renumber':
      return `as ${one.to}`;
    case 'refer':
      return '';
  }
}

function times(phrase: TimesPhrase): string {
  switch (phrase.kind) {
    case 'once':
      return '';
    case 'each':
      return ' each time';
    case 'times':
      return ` ${phrase.count} times`;
    case 'nth':
      return ` at no. ${phrase.count}`;
  }
}

function where(phrase: WherePhrase): string {
  switch (phrase.kind) {
    case 'after-words':
    case 'before-words':
      return `${phrase.kind === 'after-words' ? 'after' : 'before'} “${phrase.words.text}”${times(phrase.times)}`;
    case 'start':
    case 'end':
      return `at the ${phrase.kind}${phrase.beforeStop ? ' before its stop' : ''}`;
    case 'after':
    case 'before':
      return `${phrase.kind} ${phrase.path}`;
    case 'in-order':
      return 'in order';
  }
}
