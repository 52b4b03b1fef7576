import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Provision, ProvisionKind } from './agreement.ts';
import { addTokens, draft, type Draft, Paths, provisionOf } from './draft.ts';
import { takeHeading } from './headings.ts';
import { type Label, labelOf } from './labels.ts';
import { type Landmark, landmarkOf } from './landmarks.ts';
import { labelAt } from './limbs.ts';
import { type OpenLevel, type Slot, slotOf } from './numbering.ts';
import { isPreamble } from './preamble.ts';
import { quotedLines } from './quotations.ts';

/** A text's tree of provisions, and where its paragraphs begin. */
export interface Outline {
  readonly root: Provision;
  /** By token index: 1 where a paragraph begins. */
  readonly blocks: Uint8Array;
}

/** Reads lines into the tree of provisions [A1]. Every token lands in one provision, or in a label or heading. */
export function outlineOf(tokens: readonly Token[], lines: readonly Line[], text: string): Outline {
  const outliner = new Outliner(tokens, lines);
  return { root: provisionOf(outliner.read(), tokens, text), blocks: outliner.blocks };
}

type Zone = 'cover' | 'preamble' | 'recitals' | 'body' | 'signature' | 'schedule';

class Outliner {
  readonly #tokens: readonly Token[];
  readonly #lines: readonly Line[];
  readonly #quoted: Uint8Array;
  readonly #labels: readonly (Label | null)[];
  readonly #next: readonly (Label | null)[];
  readonly #paths = new Paths();
  readonly #root: Draft = draft('agreement', '', null, [0, 0]);
  readonly #widest: number;
  readonly blocks: Uint8Array;
  #container: Draft = this.#root;
  #prefix = '';
  #zone: Zone = 'cover';
  #open: OpenLevel[] = [];
  #target: Draft | null = null;
  #instruments = 1;
  #headless = false;
  /** The signature page was told only by a line to sign on. */
  #tentative = false;
  /** Labels printed within the text since the last label at the head of a line. */
  readonly #running = new Set<string>();

  constructor(tokens: readonly Token[], lines: readonly Line[]) {
    this.#tokens = tokens;
    this.#lines = lines;
    this.blocks = new Uint8Array(tokens.length);
    this.#quoted = quotedLines(tokens, lines);
    this.#widest = isDoubleSpaced(lines) ? 1 : 0;
    this.#labels = lines.map((line, index) =>
      line.table || this.#quoted[index] === 1 ? null : labelOf(tokens, line),
    );
    this.#next = followers(this.#labels);
  }

  read(): Draft {
    const preamble = this.#findPreamble();
    const salutation = preamble < 0 ? this.#findSalutation() : -1;
    this.#headless = preamble < 0;
    this.#lines.forEach((line, index) => {
      if (this.#startsBlock(line, index)) this.blocks[line.first] = 1;
      if (index === preamble) this.#begin('preamble', 'preamble');
      if (index <= preamble || index <= salutation) this.#append(line, 'cover', 'cover');
      else this.#line(line, index);
      if (index === salutation) this.#enter('body', null);
    });
    finish(this.#root, this.#tokens, this.blocks);
    return this.#root;
  }

  #findPreamble(): number {
    const limit = Math.min(this.#lines.length, FARTHEST_PREAMBLE);
    for (let index = 0; index < limit; index++) {
      const line = this.#lines[index];
      if (line === undefined) break;
      const mark = landmarkOf(this.#tokens, line)?.kind;
      if (mark === 'whereas' || mark === 'therefore' || mark === 'salutation' || mark === 'signature')
        return -1;
      if (this.#startsBlock(line, index) && isPreamble(this.#tokens, this.#lines, index)) return index;
    }
    return -1;
  }

  /** `Gentlemen:` ends the head of a letter. */
  #findSalutation(): number {
    const near = this.#lines.slice(0, FARTHEST_SALUTATION);
    return near.findIndex((line) => landmarkOf(this.#tokens, line)?.kind === 'salutation');
  }

  #startsBlock(line: Line, index: number): boolean {
    return index === 0 || line.gap > this.#widest || (line.broken && this.#ended(line.first));
  }

  /** Whether the text before a token has come to the end of a sentence, limb or heading. */
  #ended(index: number): boolean {
    const before = this.#tokens[index - 1];
    if (before === undefined || ENDINGS.has(before.text)) return true;
    if (before.text === '”' || before.text === ')') return ENDINGS.has(this.#tokens[index - 2]?.text ?? '');
    return (
      (before.lower === 'and' || before.lower === 'or') && ENDINGS.has(this.#tokens[index - 2]?.text ?? '')
    );
  }

  #line(line: Line, index: number): void {
    const block = this.#startsBlock(line, index);
    const mayOpen = (block || this.#ended(line.first)) && this.#quoted[index] === 0 && !line.table;
    if (mayOpen) {
      const landmark = landmarkOf(this.#tokens, line);
      if (landmark !== null && this.#pass(landmark, line, index)) return;
      const label = this.#labels[index] ?? this.#conjoined(line);
      if (label !== null && this.#label(label, line, index, block)) return;
    }
    this.#unlabelled(line, index, block);
  }

  /** Enters the part that a landmark announces; false where the line is plain text in its place. */
  #pass(landmark: Landmark, line: Line, index: number): boolean {
    switch (landmark.kind) {
      case 'schedule':
        return this.#schedule(landmark.path, landmark.end, line, index);
      case 'signature':
        return this.#signature(landmark.certain, line);
      case 'recitals-heading':
        return this.#partHeading('recitals', line);
      case 'terms-heading':
        return this.#partHeading('body', line);
      case 'whereas':
        return this.#whereas(line);
      case 'therefore':
        return this.#therefore(line);
      case 'salutation':
        return false;
    }
  }

  #schedule(path: string, end: number, line: Line, index: number): boolean {
    if (this.#zone === 'cover' || this.#zone === 'preamble' || this.#zone === 'recitals') return false;
    if (this.#preambleSoon(index) && /\d\.\d/.test(path)) return this.#instrument(line);
    if (this.#zone === 'schedule' && this.#container.path === path) return false;
    if (this.#zone === 'body' && this.#open.length === 0) return false;
    const unique = this.#paths.claim(this.#instruments > 1 ? `agreement ${this.#instruments}/${path}` : path);
    this.#container = draft('schedule', unique, this.#instrumentRoot(), [line.first, end]);
    this.#enter('schedule', this.#container, `${unique}/`);
    this.#give(line, end);
    return true;
  }

  #instrumentRoot(): Draft {
    let node = this.#container;
    while (node.kind !== 'agreement' && node.parent !== null) node = node.parent;
    return node;
  }

  /** Another instrument in the same file: its provisions bear its number before theirs. */
  #instrument(line: Line): boolean {
    this.#instruments++;
    const path = `agreement ${this.#instruments}`;
    this.#container = draft('agreement', this.#paths.claim(path), this.#root, [line.first, line.first]);
    this.#enter('cover', null, `${path}/`);
    this.#append(line, 'cover', 'cover');
    return true;
  }

  #preambleSoon(index: number): boolean {
    for (let ahead = index; ahead < Math.min(index + NEAR, this.#lines.length); ahead++) {
      const line = this.#lines[ahead];
      if (
        line !== undefined &&
        this.#startsBlock(line, ahead) &&
        isPreamble(this.#tokens, this.#lines, ahead)
      )
        return true;
    }
    return false;
  }

  #enter(zone: Zone, target: Draft | null, prefix: string = this.#prefix): void {
    this.#zone = zone;
    this.#target = target;
    this.#prefix = prefix;
    this.#open = [];
  }

  #begin(kind: ProvisionKind, name: string, label: [number, number] = [0, 0]): Draft {
    const made = draft(kind, this.#paths.claim(this.#prefix + name), this.#container, label);
    if (kind === 'preamble' || kind === 'recital' || kind === 'signature-page') this.#open = [];
    if (kind === 'preamble') this.#zone = 'preamble';
    this.#target = made;
    return made;
  }

  #signature(certain: boolean, line: Line): boolean {
    if (this.#zone === 'signature') this.#tentative &&= !certain;
    if (this.#zone === 'signature' || this.#zone === 'schedule') return false;
    if (!certain && this.#zone === 'cover') return false;
    const open = this.#open;
    this.#begin('signature-page', 'signature page');
    this.#zone = 'signature';
    this.#tentative = !certain;
    if (!certain) this.#open = open;
    this.#give(line, line.first);
    return true;
  }

  #partHeading(zone: Zone, line: Line): boolean {
    const early =
      this.#zone === 'preamble' ||
      this.#zone === 'recitals' ||
      (this.#zone === 'cover' && this.#headless && zone === 'recitals');
    if (!early) return false;
    const made = this.#begin('paragraph', this.#numbered('heading'));
    made.heading = [line.first, line.end];
    made.headingEnd = line.end;
    this.#enter(zone, null);
    return true;
  }

  #whereas(line: Line): boolean {
    const early =
      this.#zone === 'preamble' || this.#zone === 'recitals' || (this.#zone === 'cover' && this.#headless);
    if (!early) return false;
    this.#begin('recital', this.#numbered('recital'));
    this.#zone = 'recitals';
    this.#give(line, line.first);
    return true;
  }

  #therefore(line: Line): boolean {
    if (this.#zone !== 'preamble' && this.#zone !== 'recitals' && this.#zone !== 'cover') return false;
    if (this.#zone === 'cover' && !this.#headless) return false;
    this.#enter('body', null);
    return this.#paragraph(line);
  }

  #paragraph(line: Line): boolean {
    this.#begin('paragraph', this.#numbered('paragraph'));
    this.#give(line, line.first);
    return true;
  }

  /** The next free number of a name: `paragraph 3`. */
  #numbered(name: string): string {
    const count = (this.#counts.get(this.#prefix + name) ?? 0) + 1;
    this.#counts.set(this.#prefix + name, count);
    return `${name} ${count}`;
  }
  readonly #counts = new Map<string, number>();

  /** `and (ii) adding …`: a conjunction before the label at the head of a line. */
  #conjoined(line: Line): Label | null {
    const first = this.#tokens[line.first]?.lower;
    return first === 'and' || first === 'or' ? labelOf(this.#tokens, line, line.first + 1) : null;
  }

  #label(label: Label, line: Line, index: number, block: boolean): boolean {
    if (this.#zone === 'cover' && (!this.#headless || endsInPageNumber(this.#tokens, line))) return false;
    if (this.#zone === 'signature' && !(this.#tentative && this.#goesOn(label))) return false;
    this.#leave(label, line);
    const next = this.#next[index] ?? null;
    const slot = slotOf(this.#open, label, next, block);
    if (slot === null || !this.#isOwnLine(slot, label, next, block)) return false;
    const conjunction = label.first > line.first;
    if (conjunction && (slot.depth >= this.#open.length || this.#target === null)) return false;
    if (conjunction && this.#target !== null) addTokens(this.#target, line.first, label.first);
    this.#place(label, slot);
    if (this.#zone !== 'recitals' && this.#zone !== 'schedule' && this.#zone !== 'preamble')
      this.#zone = 'body';
    this.#rest(label, line, index);
    return true;
  }

  #place(label: Label, slot: Slot): void {
    this.#open.length = slot.depth;
    const node = this.#node(label);
    this.#open.push({
      form: label.form,
      style: slot.style,
      last: slot.ordinal,
      numbers: label.numbers,
      node,
    });
    this.#target = node;
    this.#running.clear();
  }

  #goesOn(label: Label): boolean {
    const slot = slotOf(this.#open, label, null, false);
    const level = slot === null ? undefined : this.#open[slot.depth];
    return slot !== null && level !== undefined && slot.ordinal === level.last + 1;
  }

  /**
   * A label that would begin a run may have come to the head of its line by chance: it goes on with a run printed
   * in the text before it (`… (h) that, and` / `(i) this`), or, on a line that begins no paragraph, nothing follows it.
   */
  #isOwnLine(slot: Slot, label: Label, next: Label | null, block: boolean): boolean {
    if (slot.depth < this.#open.length || label.form !== 'bracket') return true;
    const before = BEFORE.get(label.number);
    if (before !== undefined && this.#running.has(before)) return false;
    return block || next?.ordinals.get(slot.style) === slot.ordinal + 1;
  }

  /** What follows a label on its line: a further label (`(a)(i)`, `2.1 (a)`, `1. Consent. (a)`), or text. */
  #rest(label: Label, line: Line, index: number): void {
    const at = this.#furtherLabel(label, line);
    const further = at < line.end ? labelOf(this.#tokens, { ...line, first: at }) : null;
    if (further?.form === 'bracket' && further.end < line.end) {
      const slot = slotOf(this.#open, further, null, true);
      const follower = this.#next[index]?.ordinals.get(slot?.style ?? 'letter');
      const adjacent = at === label.end || (slot !== null && follower === slot.ordinal + 1);
      if (slot !== null && slot.depth === this.#open.length && adjacent) {
        if (this.#target !== null) addTokens(this.#target, label.end, at);
        this.#place(further, slot);
        this.#rest(further, line, index);
        return;
      }
    }
    this.#give(line, label.end);
  }

  /** Behind the label itself, or behind a heading on the same line. */
  #furtherLabel(label: Label, line: Line): number {
    if (this.#tokens[label.end]?.text === '(' || label.form === 'bracket') return label.end;
    for (let at = label.end; at < line.end; at++) {
      const token = this.#tokens[at];
      if (token?.kind === 'word' && token.text === token.lower && token.text.length > 4) return label.end;
      if (token !== undefined && HEADING_ENDS.has(token.text)) return at + 1;
    }
    return label.end;
  }

  /** Leaves the preamble or the recitals where a label shows that they are over. */
  #leave(label: Label, line: Line): void {
    if (this.#zone === 'preamble') this.#leavePreamble(label, line);
    else if (this.#leavesRecitals(label)) this.#enter('body', null);
  }

  #leavePreamble(label: Label, line: Line): void {
    const lettered =
      label.numbers.length === 0 && (label.ordinals.has('LETTER') || label.ordinals.has('ROMAN'));
    if (label.form === 'bracket' || label.form === 'half-bracket') {
      // `(1) ACME LIMITED (the "Company")` lists the parties; `(A)` behind a full stop recites.
      if (this.#endsInStop(line.first)) this.#enter(lettered ? 'recitals' : 'body', null);
    } else this.#enter(lettered && label.form === 'point' ? 'recitals' : 'body', null);
  }

  #leavesRecitals(label: Label): boolean {
    if (this.#zone !== 'recitals') return false;
    if (label.form === 'article' || label.form === 'section' || label.form === 'decimal') return true;
    const first = this.#open[0];
    if (first === undefined)
      return label.form === 'point' && label.numbers.length > 0 && this.#target?.kind === 'recital';
    return label.form === 'point' && label.numbers.length > 0 && first.style !== 'arabic';
  }

  #node(label: Label): Draft {
    const parent = this.#open.at(-1)?.node ?? this.#topOf();
    const range: [number, number] = [label.first, label.end];
    const [kind, path] = this.#nameOf(label, parent);
    return draft(kind, this.#paths.claim(path), parent, range);
  }

  /** Labels within the preamble or the recitals hang below them, all others below the instrument or schedule. */
  #topOf(): Draft {
    const target = this.#target;
    const inside = this.#zone === 'preamble' || (this.#zone === 'recitals' && target?.labelEnd === 0);
    return inside && target !== null && target.kind !== 'limb' ? target : this.#container;
  }

  #nameOf(label: Label, parent: Draft): [ProvisionKind, string] {
    if (this.#zone === 'recitals' && this.#open.length === 0 && parent === this.#container) {
      return ['recital', `${this.#prefix}recital ${label.number}`];
    }
    if (label.form === 'article') return ['section', `${this.#prefix}Article ${label.number}`];
    if (label.form === 'section' || label.form === 'decimal') return ['section', this.#sectionPath(label)];
    const top = parent === this.#container || parent.path.startsWith(`${this.#prefix}Article `);
    if (label.form === 'point' && top && this.#zone !== 'preamble')
      return ['section', this.#sectionPath(label)];
    return ['limb', `${parent === this.#container ? this.#prefix : parent.path}(${label.number})`];
  }

  /** Sections that are counted anew in each article bear its number too. */
  #sectionPath(label: Label): string {
    const path = this.#prefix + label.number;
    const article = this.#open[0];
    return this.#paths.has(path) && article?.form === 'article'
      ? `${article.node.path}/${label.number}`
      : path;
  }

  #unlabelled(line: Line, index: number, block: boolean): void {
    if (block && this.#quoted[index] === 0) {
      if (this.#mayBeOver(line) && this.#preambleSoonByTitle(line, index)) {
        this.#instrument(line);
        return;
      }
      if (this.#zone === 'cover' && isPreamble(this.#tokens, this.#lines, index)) {
        this.#begin('preamble', 'preamble');
        this.#give(line, line.first);
        return;
      }
      if (this.#zone === 'cover' && this.#headless && this.#isProse(index)) this.#enter('body', null);
      if (this.#startsParagraph(line)) {
        this.#paragraphOrRecital(line);
        return;
      }
      this.#target = this.#afterLimb(line, index);
    }
    this.#append(line, 'cover', 'cover');
  }

  /** Past the signatures, or well into a schedule, another instrument may begin. */
  #mayBeOver(line: Line): boolean {
    if (this.#zone === 'signature') return true;
    return this.#zone === 'schedule' && line.first - this.#container.labelEnd > SCHEDULE_REACH;
  }

  /** A line in capitals that names an instrument, with the paragraph that introduces its parties close behind. */
  #preambleSoonByTitle(line: Line, index: number): boolean {
    let named = false;
    for (let at = line.first; at < line.end; at++) {
      const token = this.#tokens[at];
      if (token?.kind === 'word' && token.text !== token.text.toUpperCase()) return false;
      named ||= TITLE_WORDS.has(token?.lower ?? '');
    }
    return named && this.#preambleSoon(index);
  }

  #isProse(index: number): boolean {
    let words = 0;
    for (let at = index; at < Math.min(this.#lines.length, index + 6); at++) {
      const line = this.#lines[at];
      if (line === undefined || (at > index && this.#startsBlock(line, at))) break;
      words += line.end - line.first;
      const last = this.#tokens[line.end - 1]?.text;
      if (words >= 4 && (last === '.' || last === ';' || last === ':')) return true;
    }
    return words >= 16;
  }

  /** An unlabelled paragraph outside all sections stands by itself. */
  #startsParagraph(line: Line): boolean {
    if (this.#zone === 'signature' || this.#zone === 'schedule' || this.#zone === 'cover') return false;
    if (this.#open.length > 0) return false;
    if (this.#zone === 'preamble') return this.#endsInStop(line.first);
    if (this.#target === null || this.#target.stretches.length === 0) return true;
    return this.#ended(line.first) && this.#tokens[line.first - 1]?.text !== ',';
  }

  #endsInStop(index: number): boolean {
    const before = this.#tokens[index - 1]?.text;
    return before === '.' || (before === '”' && this.#tokens[index - 2]?.text === '.');
  }

  #paragraphOrRecital(line: Line): void {
    if (this.#zone === 'recitals') {
      this.#begin('recital', this.#numbered('recital'));
      this.#give(line, line.first);
      return;
    }
    this.#zone = 'body';
    this.#paragraph(line);
  }

  /** To whom a paragraph without a label belongs that follows a limb: to the limb, or (flush) to what holds it. */
  #afterLimb(line: Line, index: number): Draft | null {
    const current = this.#open.at(-1)?.node ?? null;
    if (current === null || current.kind !== 'limb' || !this.#ended(line.first)) return this.#target;
    const before = this.#tokens[line.first - 1]?.text;
    if (before === ':' || before === '—') return this.#target;
    const indent = this.#blockIndent(index);
    const levels = this.#open.map((level) => level.node).toReversed();
    const outer = levels.find(
      (node) => node !== current && (node.kind !== 'limb' || (node.bodyIndent ?? 0) <= indent),
    );
    if (before === ';' || before === ',' || this.#tokens[line.first - 1]?.kind === 'word')
      return outer ?? current;
    return levels.find((node) => node.bodyIndent === null || node.bodyIndent <= indent) ?? current;
  }

  /** Least indent of a paragraph's lines. */
  #blockIndent(index: number): number {
    let least = this.#lines[index]?.indent ?? 0;
    for (let at = index + 1; at < this.#lines.length && at < index + 40; at++) {
      const line = this.#lines[at];
      if (line === undefined || this.#startsBlock(line, at)) break;
      least = Math.min(least, line.indent);
    }
    return least;
  }

  #append(line: Line, kind: ProvisionKind, name: string): void {
    if (this.#target === null) {
      if (this.#zone === 'cover') this.#begin(kind, name);
      else this.#begin('paragraph', this.#numbered('paragraph'));
    }
    const target = this.#target;
    if (target !== null && target.stretches.length > 0)
      target.bodyIndent = Math.min(target.bodyIndent ?? line.indent, line.indent);
    this.#give(line, line.first);
  }

  #give(line: Line, from: number): void {
    if (this.#target === null) return;
    addTokens(this.#target, from, line.end);
    for (let at = from; at < line.end; at++) {
      const label = this.#tokens[at]?.text === '(' ? labelAt(this.#tokens, at) : null;
      if (label !== null) this.#running.add(label);
    }
  }
}

const ENDINGS = new Set(['.', ':', ';', ',', '—']);
const FARTHEST_PREAMBLE = 3000;
const FARTHEST_SALUTATION = 120;
const NEAR = 15;
/** Tokens after which a schedule may be over, so that another instrument can begin without a signature. */
const SCHEDULE_REACH = 150;

const HEADING_ENDS = wordSet('. : —');
const TITLE_WORDS = wordSet('agreement amendment waiver consent forbearance modification supplement');
/** Labels that begin a run of numerals but also stand in the alphabet, with the letter before them. */
const BEFORE: ReadonlyMap<string, string> = new Map([
  ['i', 'h'],
  ['x', 'w'],
  ['1', 'k'],
  ['I', 'H'],
]);

function isDoubleSpaced(lines: readonly Line[]): boolean {
  const spaced = lines.filter((line) => line.gap === 1).length;
  return lines.length > 40 && spaced > 0.7 * lines.length;
}

/** For each line, the label that opens one of the next lines. */
function followers(labels: readonly (Label | null)[]): (Label | null)[] {
  let next: Label | null = null;
  return labels
    .toReversed()
    .map((label) => {
      const follower = next;
      next = label ?? next;
      return follower;
    })
    .toReversed();
}

/** A line of a table of contents: `Section 1.01 Definitions . . . . 4`. */
function endsInPageNumber(tokens: readonly Token[], line: Line): boolean {
  const last = tokens[line.end - 1];
  return last?.kind === 'number' && tokens[line.end - 2]?.text === '.';
}

function finish(of: Draft, tokens: readonly Token[], blocks: Uint8Array): void {
  if (of.heading === null && (of.kind === 'section' || of.kind === 'limb')) takeHeading(of, tokens, blocks);
  for (const child of of.children) finish(child, tokens, blocks);
}
