import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import type { ProvisionKind } from './agreement.ts';
import { addTokens, draft, type Draft, instrumentOf, Paths } from './draft.ts';
import { takeHeadings } from './headings.ts';
import { type Label, labelOf } from './labels.ts';
import { type Landmark, landmarkOf } from './landmarks.ts';
import { furtherLabel, isOwnLine, leavesRecitals } from './label-places.ts';
import { labelAt } from './limbs.ts';
import { endsInPageNumber, Page } from './page.ts';
import { holderOf } from './flush.ts';
import { nameOf } from './naming.ts';
import { type OpenLevel, type Slot, slotOf } from './numbering.ts';
import { SetOut } from './set-out.ts';
import { isPreamble } from './preamble.ts';

type Zone = 'cover' | 'preamble' | 'recitals' | 'body' | 'signature' | 'schedule';

/** Takes line after line, and keeps where the next one belongs. */
export class Outliner {
  readonly #page: Page;
  readonly #tokens: readonly Token[];
  readonly #paths = new Paths();
  readonly #setOut: SetOut;
  readonly #root: Draft = draft('agreement', '', null, [0, 0]);
  readonly blocks: Uint8Array;
  #container: Draft = this.#root;
  #prefix = '';
  #zone: Zone;
  #open: OpenLevel[] = [];
  #target: Draft | null = null;
  #instruments = 1;
  #headless = false;
  #tentative = false; // The signature page was told only by a line to sign on.
  // Labels printed within the text since the last label at the head of a line.
  readonly #running = new Set<string>();
  readonly #excerpt: boolean; // Its labels may begin with any number.

  constructor(tokens: readonly Token[], lines: readonly Line[], excerpt: boolean) {
    this.#excerpt = excerpt;
    this.#zone = excerpt ? 'body' : 'cover';
    this.#tokens = tokens;
    this.#page = new Page(tokens, lines);
    this.#setOut = new SetOut(tokens);
    this.blocks = new Uint8Array(tokens.length);
  }

  read(): Draft {
    const { preamble, salutation } = this.#excerpt ? NO_OPENING : this.#page.opening();
    this.#headless = preamble < 0;
    this.#page.lines.forEach((line, index) => {
      if (this.#page.startsBlock(line, index)) this.blocks[line.first] = 1;
      if (index === preamble) this.#begin('preamble', 'preamble');
      if (index <= preamble || index <= salutation) this.#append(line, 'cover', 'cover');
      else this.#line(line, index);
      if (index === salutation) this.#enter('body', null);
    });
    takeHeadings(this.#root, this.#tokens, this.blocks);
    return this.#root;
  }

  #line(line: Line, index: number): void {
    this.#setOut.see(line);
    const block = this.#page.startsBlock(line, index);
    const parted = block || this.#page.ended(line.first) || this.#page.isHeadingAlone(index);
    const mayOpen = parted && this.#page.isPlain(line, index);
    if (mayOpen) {
      const landmark = landmarkOf(this.#tokens, line);
      if (landmark !== null && this.#pass(landmark, line, index)) return;
      const label = this.#page.labels[index] ?? this.#page.conjoined(line);
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
    if (this.#page.preambleSoon(index) && /\d\.\d/.test(path)) return this.#instrument(line);
    if (this.#zone === 'schedule' && this.#container.path === path) return false;
    if (this.#zone === 'body' && this.#open.length === 0) return false;
    const unique = this.#paths.claim(this.#instruments > 1 ? `agreement ${this.#instruments}/${path}` : path);
    this.#container = draft('schedule', unique, instrumentOf(this.#container), [line.first, end]);
    this.#enter('schedule', this.#container, `${unique}/`);
    this.#give(line, end);
    return true;
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

  #enter(zone: Zone, target: Draft | null, prefix: string = this.#prefix): void {
    this.#zone = zone;
    this.#target = target;
    this.#prefix = prefix;
    this.#open = [];
    this.#setOut.end();
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
    const made = this.#begin('paragraph', this.#paths.next(this.#prefix, 'heading'));
    made.heading = [line.first, line.end];
    made.headingEnd = line.end;
    this.#enter(zone, null);
    return true;
  }

  #whereas(line: Line): boolean {
    const early =
      this.#zone === 'preamble' || this.#zone === 'recitals' || (this.#zone === 'cover' && this.#headless);
    if (!early) return false;
    this.#begin('recital', this.#paths.next(this.#prefix, 'recital'));
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
    this.#begin('paragraph', this.#paths.next(this.#prefix, 'paragraph'));
    this.#give(line, line.first);
    return true;
  }

  #label(label: Label, line: Line, index: number, block: boolean): boolean {
    if (this.#zone === 'cover' && (!this.#headless || endsInPageNumber(this.#tokens, line))) return false;
    if (this.#zone === 'signature' && !(this.#tentative && this.#goesOn(label))) return false;
    if (this.#setOut.holds(label, this.#goesOn(label))) return false;
    this.#leave(label, line);
    const next = this.#page.next[index] ?? null;
    const slot = slotOf(this.#open, label, next, block, this.#excerpt && line.first === 0);
    const begins = block || this.#page.isHeaded(index);
    const around = { block: begins, open: this.#open.length, running: this.#running };
    if (slot === null || !isOwnLine(slot, label, next, around)) return false;
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
    const beside = this.#open[slot.depth]?.node.parent ?? null;
    this.#open.length = slot.depth;
    const node = this.#node(label, beside);
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

  /** What follows a label on its line: a further label (`(a)(i)`, `2.1 (a)`, `1. Consent. (a)`), or text. */
  #rest(label: Label, line: Line, index: number): void {
    const at = furtherLabel(this.#tokens, label, line);
    const further = at < line.end ? labelOf(this.#tokens, { ...line, first: at }) : null;
    if (further?.form === 'bracket' && further.end < line.end) {
      const slot = slotOf(this.#open, further, null, true);
      const follower = this.#page.next[index]?.ordinals.get(slot?.style ?? 'letter');
      const goesOn = slot !== null && follower === slot.ordinal + 1;
      if (slot !== null && slot.depth === this.#open.length && goesOn) {
        if (this.#target !== null) addTokens(this.#target, label.end, at);
        this.#place(further, slot);
        this.#rest(further, line, index);
        return;
      }
    }
    this.#give(line, label.end);
  }

  /** Leaves the preamble or the recitals where a label shows that they are over. */
  #leave(label: Label, line: Line): void {
    if (this.#zone === 'preamble') this.#leavePreamble(label, line);
    else if (this.#zone === 'recitals' && leavesRecitals(label, this.#open[0] ?? null, this.#target))
      this.#enter('body', null);
  }

  #leavePreamble(label: Label, line: Line): void {
    const lettered =
      label.numbers.length === 0 && (label.ordinals.has('LETTER') || label.ordinals.has('ROMAN'));
    if (label.form === 'bracket' || label.form === 'half-bracket') {
      // `(1) ACME LIMITED (the "Company")` lists the parties; `(A)` behind a full stop recites.
      if (this.#page.endsInStop(line.first)) this.#enter(lettered ? 'recitals' : 'body', null);
    } else this.#enter(lettered && label.form === 'point' ? 'recitals' : 'body', null);
  }

  /** A new provision, beside those of its run; the first of a run hangs below what is open. */
  #node(label: Label, beside: Draft | null): Draft {
    const parent = beside ?? this.#open.at(-1)?.node ?? this.#topOf();
    const article = this.#open[0]?.form === 'article' ? this.#open[0].node : null;
    const [kind, path] = nameOf(label, {
      zone: this.#zone,
      parent,
      container: this.#container,
      prefix: this.#prefix,
      article,
      paths: this.#paths,
    });
    return draft(kind, this.#paths.claim(path), parent, [label.first, label.end]);
  }

  /** Labels within the preamble or the recitals hang below them, all others below the instrument or schedule. */
  #topOf(): Draft {
    const target = this.#target;
    const inside = this.#zone === 'preamble' || (this.#zone === 'recitals' && target?.labelEnd === 0);
    return inside && target !== null && target.kind !== 'limb' ? target : this.#container;
  }

  #unlabelled(line: Line, index: number, block: boolean): void {
    if (block && this.#page.isPlain(line, index)) {
      if (this.#mayBeOver(line) && this.#page.preambleSoonByTitle(line, index)) {
        this.#instrument(line);
        return;
      }
      if (this.#zone === 'cover' && isPreamble(this.#tokens, this.#page.lines, index)) {
        this.#begin('preamble', 'preamble');
        this.#give(line, line.first);
        return;
      }
      if (this.#zone === 'cover' && this.#headless && this.#page.isProse(index)) this.#enter('body', null);
      if (this.#startsParagraph(line) && !this.#setOut.holdsParagraph(line.first)) {
        this.#paragraphOrRecital(line);
        return;
      }
      this.#target = holderOf(this.#page, this.#open, this.#target, index);
    }
    this.#append(line, 'cover', 'cover');
  }

  /** Past the signatures, or well into a schedule, another instrument may begin. */
  #mayBeOver(line: Line): boolean {
    if (this.#zone === 'signature') return true;
    return this.#zone === 'schedule' && line.first - this.#container.labelEnd > SCHEDULE_REACH;
  }

  /** An unlabelled paragraph outside all sections stands by itself. */
  #startsParagraph(line: Line): boolean {
    if (this.#zone === 'signature' || this.#zone === 'schedule' || this.#zone === 'cover') return false;
    if (this.#open.length > 0) return false;
    if (this.#zone === 'preamble') return this.#page.endsInStop(line.first);
    if (this.#target === null || this.#target.stretches.length === 0) return true;
    return this.#page.ended(line.first) && this.#tokens[line.first - 1]?.text !== ',';
  }

  #paragraphOrRecital(line: Line): void {
    if (this.#zone === 'recitals') {
      this.#begin('recital', this.#paths.next(this.#prefix, 'recital'));
      this.#give(line, line.first);
      return;
    }
    this.#zone = 'body';
    this.#paragraph(line);
  }

  #append(line: Line, kind: ProvisionKind, name: string): void {
    if (this.#target === null) {
      if (this.#zone === 'cover') this.#begin(kind, name);
      else this.#begin('paragraph', this.#paths.next(this.#prefix, 'paragraph'));
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

/** An excerpt has no preamble. */
const NO_OPENING = { preamble: -1, salutation: -1 };
/** Tokens after which a schedule may be over, so that another instrument can begin without a signature. */
const SCHEDULE_REACH = 150;
