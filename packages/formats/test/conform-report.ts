// Conformed copies for tests: the report that a copy would be, with only what a test is about.
import type { ConformReport } from '@inforce/core';

type Paragraph = ConformReport['paragraphs'][number];

/** A copy of a made-up agreement as amended by one amendment. */
export function reportOf(stated: Partial<ConformReport>): ConformReport {
  return {
    deal: 'A made-up deal',
    agreement: 'loan',
    title: 'Loan Agreement',
    asOf: '2001-05-01',
    knownAt: '2001-05-01',
    projection: false,
    onFile: true,
    legend: ['Composite conformed copy of the Loan Agreement, through Amendment No. 1.', 'Not executed.'],
    through: [{ agreement: 'first', title: 'Amendment No. 1', dated: '2001-04-02' }],
    paragraphs: [],
    footnotes: [],
    notes: [],
    notApplied: [],
    notice: 'This is not legal advice.',
    ...stated,
  };
}

/** `6.3 Ratio. 3.00|3.25^1 to 1.00.`: words between strokes are the amendment's, `^1` is the mark of a footnote. */
export function paragraph(marked: string, more: Partial<Paragraph> = {}): Paragraph {
  const runs: Paragraph['runs'] = [];
  const notes: Paragraph['notes'] = [];
  let at = 0;
  marked.split('|').forEach((stretch, index) => {
    const words = stretch.replaceAll(/\^\d/g, '');
    if (words !== '') runs.push(index % 2 === 0 ? signed(words) : amended(words));
    stretch.split(/(?=\^)/).forEach((piece) => {
      const number = /^\^(\d)/.exec(piece)?.[1];
      if (number !== undefined) notes.push({ at, number: Number(number) });
      at += piece.replace(/^\^\d/, '').length;
    });
  });
  return { path: '', depth: 0, table: false, runs, notes, ...more };
}

/** Words as signed, whatever marks are in them. */
export const words = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...paragraph('', more),
  runs: [signed(text)],
});

const signed = (text: string): Paragraph['runs'][number] => ({
  text,
  by: 'loan',
  at: null,
  from: null,
  place: null,
});
const amended = (text: string): Paragraph['runs'][number] => ({
  text,
  by: 'first',
  at: '2',
  from: '2001-04-02',
  place: null,
});

export const footnote = (number: number, says: string): ConformReport['footnotes'][number] => ({
  number,
  address: `first/${number}`,
  says,
  from: '2001-04-02',
  removed: [],
  presumes: [],
});

/** Text that tries to be something else: markup, characters that no file may hold, marks that turn the writing. */
export const HOSTILE = `</p><script>alert("1")</script> & ]]> \u0000\u0001\u000b\u001b[2J \ud800 \ufffe\uffff \u202eright\u202c 'quoted' "x" a\tb`;
/** The same as a reader may see it. */
export const HOSTILE_SHOWN = `</p><script>alert("1")</script> & ]]> ����[2J � �� �right� 'quoted' "x" a\tb`;
