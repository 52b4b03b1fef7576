import type { Asked, Place } from '@inforce/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { writtenDay } from '../ui/days.ts';
import { AuthorsPanel } from './authors-panel.tsx';
import { Changes } from './changes.tsx';
import { Concerns } from './concerns.tsx';
import { Contents } from './contents.tsx';
import { Notes } from './notes.tsx';
import type { PageModel } from './page-model.ts';
import { Paragraph } from './paragraph.tsx';
import { ReadingStatus } from './reading-status.tsx';
import { TermTip } from './term-tip.tsx';
import { TermFinder } from './terms.ts';

const route = getRouteApi('/deals/$deal/documents/$agreement');

/** An instrument as a page that one reads: its text on the day, what was read of it in the margin. */
export function DocumentPage() {
  const { agreement } = route.useParams();
  const { at, show } = route.useSearch();
  const { engine, open } = useDeal();
  const { asOf, knownAt } = useDays();
  const asked = useAsked(asOf, knownAt);
  const pointed = useMemo(() => placeOf(at), [at]);
  const page = useMemo(() => engine.pageOf(asked, agreement, pointed), [engine, asked, agreement, pointed]);
  const title = engine.titleOf(open.deal, agreement);
  const [again, goingAgain] = useGoingAgain();
  if (page === null) return <NotOnFile title={title} />;
  return (
    <main className="document-page" onClickCapture={goingAgain}>
      <DocumentHead title={title} page={page} />
      {show === 'changes' ? (
        <Changes asked={asked} agreement={agreement} />
      ) : (
        <>
          <ReadingStatus agreement={agreement} />
          <Concerns asked={asked} agreement={agreement} concerns={page.concerns} />
          <Text asked={asked} page={page} agreement={agreement} at={at ?? null} again={again} />
        </>
      )}
    </main>
  );
}

/** How often somebody followed a link to where they already were: the address stays, and one wants to be there all the same. */
function useGoingAgain() {
  const [again, setAgain] = useState(0);
  const going = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.href === location.href) setAgain((times) => times + 1);
  };
  return [again, going] as const;
}

function NotOnFile({ title }: { readonly title: string }) {
  return (
    <main className="page">
      <h1>{title}</h1>
      <p>
        The text of this agreement is not on file. What is known of it is what other papers and people say.
      </p>
    </main>
  );
}

/** `120-240`: words of the file, by their place. */
function placeOf(at: string | undefined): Place | null {
  const match = /^(\d+)-(\d+)$/.exec(at ?? '');
  return match === null ? null : { from: Number(match[1]), to: Number(match[2]) };
}

function DocumentHead({ title, page }: { readonly title: string; readonly page: PageModel }) {
  const { asOf } = useDays();
  const { show } = route.useSearch();
  const { computed, recorded, refused } = page.counts;
  return (
    <header className="document-head">
      <h1>{title}</h1>
      <p className="quiet">
        As it reads on {writtenDay(asOf)}. Of its sentences {computed} are computed, {recorded} recorded,{' '}
        {refused} not understood. Select words to see who put them there.
      </p>
      <nav className="choices" aria-label="What to show">
        <Link
          from={route.id}
          to="."
          search={(now) => ({ ...now, show: undefined })}
          activeOptions={{ exact: true }}
          aria-current={show === undefined ? 'page' : undefined}
        >
          Text
        </Link>
        <Link
          from={route.id}
          to="."
          search={(now) => ({ ...now, show: 'changes' as const })}
          activeOptions={{ exact: true }}
          aria-current={show === 'changes' ? 'page' : undefined}
        >
          Changes
        </Link>
      </nav>
    </header>
  );
}

const isWords = (at: string | null): boolean => /^\d+-\d+$/.test(at ?? '');

interface TextProps {
  readonly asked: Asked;
  readonly page: PageModel;
  readonly agreement: string;
  readonly at: string | null;
  readonly again: number;
}

function Text({ asked, page, agreement, at, again }: TextProps) {
  const finder = useMemo(() => new TermFinder(page.terms.keys()), [page.terms]);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === null) return;
    const target = sheet.current?.querySelector('.pointed') ?? document.getElementById(`p-${at}`);
    target?.scrollIntoView({ block: 'center' });
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [at, again]);
  return (
    <div className="document-body">
      <Contents paragraphs={page.paragraphs} />
      <article className="sheet" ref={sheet}>
        {page.report.legend.length > 0 && page.report.footnotes.length > 0 && (
          <div className="legend">
            {page.report.legend.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {page.paragraphs.map((paragraph, i) => (
          <Paragraph
            key={paragraph.key}
            paragraph={paragraph}
            agreement={agreement}
            finder={finder}
            isFirstOfPath={page.paragraphs[i - 1]?.path !== paragraph.path}
          />
        ))}
        <Notes report={page.report} />
      </article>
      <TermTip terms={page.terms} within={sheet} />
      <AuthorsPanel asked={asked} agreement={agreement} within={sheet} path={isWords(at) ? null : at} />
    </div>
  );
}
