import { inBoth, keptText, type KeptPaper } from '@inforce/core';
import { seeing } from './asking.ts';
import { bodies } from './bodies.ts';
import type { Api } from './env.ts';
import { page, pageOf } from './page.ts';
import { refused } from './problem.ts';
import { today } from './question.ts';
import { type WritersDeal, writing } from './writing.ts';

/** What today's reader makes of the documents, what of it is kept, and keeping it [T5]. */
export function readings(api: Api): void {
  seeing(
    api,
    {
      path: '/readings',
      summary: 'the readings of the documents: what is kept, and what today’s reader would propose',
      tag: 'documents',
      query: page,
      gives: { json: 'Readings' },
    },
    ({ loaded, folded }, wanted) => {
      const { shown, next } = pageOf([...loaded.papers], wanted, ([agreement]) => agreement);
      const readings = shown.map(([agreement, kept]) => ({
        agreement,
        ...proposed(kept),
        kept: folded.readings.get(kept.paper.file)?.as ?? null,
      }));
      return { readings, next };
    },
  );
  writing(
    api,
    {
      method: 'post',
      path: '/readings',
      summary: 'accepts the reading of a document, or corrects it',
      tag: 'documents',
      body: bodies.KeptReading,
      large: true,
    },
    async (deal, { agreement, corrected }) => {
      const kept = keptOf(deal, agreement);
      const text = corrected === undefined ? acceptedText(api, deal, kept) : JSON.stringify(corrected);
      const reading = await api.store.putDocument(deal.key.tenant, Buffer.from(text));
      const as = corrected === undefined ? 'confirmed' : 'corrected';
      return [{ kind: 'reading-kept', body: { file: kept.paper.file, reading, as } }];
    },
  );
}

function proposed({ paper, today: read, differences }: KeptPaper) {
  const { text } = paper.agreement.source;
  return {
    file: paper.file,
    sha256: read.sha256,
    reader: read.reader,
    sentences: read.coverage.sentences,
    refused: read.coverage.refused,
    changed: differences.map((each) => inBoth(each, text)),
  };
}

function acceptedText(api: Api, { viewer }: WritersDeal, { today: read, paper }: KeptPaper): string {
  return keptText(read, paper.agreement.source.text, { on: today(api.clock()), by: viewer.name });
}

function keptOf({ loaded }: WritersDeal, agreement: string): KeptPaper {
  const kept = loaded.papers.get(agreement);
  if (kept !== undefined) return kept;
  const known = [...loaded.papers.keys()].join(', ');
  const todo =
    known === '' ? 'File a document and name it as the text of an agreement.' : `Name one of ${known}.`;
  throw refused(422, 'IC106', 'body agreement', `No text is on file for "${agreement}".`, todo);
}
