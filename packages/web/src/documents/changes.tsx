import type { Asked } from '@inforce/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsked, useDeal } from '../deal/deal-context.ts';
import { isoDay, parseDay, writtenDay } from '../ui/days.ts';
import type { Comparison } from './blackline.ts';

const route = getRouteApi('/deals/$deal/documents/$agreement');

interface ChangesProps {
  readonly asked: Asked;
  readonly agreement: string;
}

/** What changed in the text between two days: struck, double-underlined, moved, and a table of it. */
export function Changes({ asked, agreement }: ChangesProps) {
  const { engine } = useDeal();
  const { since } = route.useSearch();
  const navigate = route.useNavigate();
  const signed = asked.deal.agreements.find(({ id }) => id === agreement)?.dated ?? asked.asOf;
  const from = parseDay(since ?? '') ?? signed;
  const before = useAsked(from, asked.knownAt);
  const found = useMemo(
    () => engine.blacklineBetween(before, asked, agreement),
    [engine, before, asked, agreement],
  );
  return (
    <div className="changes">
      <label>
        Changes since{' '}
        <input
          type="date"
          value={isoDay(from)}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (parseDay(day) !== null)
              void navigate({ to: '.', search: (now) => ({ ...now, since: day }), replace: true });
          }}
        />
      </label>{' '}
      <span>
        to {writtenDay(asked.asOf)}. <del>Struck</del> words went,{' '}
        <ins className="inserted">double-underlined</ins> words came.
      </span>
      {found === null || found.changes.length === 0 ? (
        <p>No words changed between these days.</p>
      ) : (
        <Marked found={found} />
      )}
    </div>
  );
}

function Marked({ found }: { readonly found: Comparison }) {
  const { counts, changes } = found;
  return (
    <>
      <table>
        <caption>
          {counts.inserted} words came, {counts.deleted} went, {counts.moved} moved
        </caption>
        <thead>
          <tr>
            <th scope="col">Provision</th>
            <th scope="col">What</th>
            <th scope="col">Words gone</th>
            <th scope="col">Words new</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ kind, before, after, heading, deleted, inserted }) => (
            <tr key={`${before ?? ''} ${after ?? ''}`}>
              <th scope="row">
                {after ?? before} {heading}
              </th>
              <td>{kind}</td>
              <td>{deleted}</td>
              <td>{inserted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <article className="sheet blackline">
        {found.pieces.map(({ kind, text }, i) => (
          <Marks key={`${i}`} kind={kind} text={text} />
        ))}
      </article>
    </>
  );
}

function Marks({
  kind,
  text,
}: {
  readonly kind: Comparison['pieces'][number]['kind'];
  readonly text: string;
}) {
  switch (kind) {
    case 'kept':
      return text;
    case 'deleted':
      return <del>{text}</del>;
    case 'inserted':
      return <ins className="inserted">{text}</ins>;
    case 'moved-from':
      return <del className="moved">{text}</del>;
    case 'moved-to':
      return <ins className="moved">{text}</ins>;
  }
}
