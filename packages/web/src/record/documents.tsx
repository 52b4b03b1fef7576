import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { askAll, ofDeal } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';
import { Problem } from '../ui/problem.tsx';
import { AgreementNotOnFile, NameIt } from './name-it.tsx';
import { useRecording } from './use-recording.ts';

/** The documents on file; more are dropped in, or chosen, and say when they are read. */
export function Documents({ canWrite }: { readonly canWrite: boolean }) {
  const { open } = useDeal();
  const filed = useQuery({
    queryKey: ['deal', open.id, 'documents'],
    queryFn: async () =>
      (await askAll(ofDeal(open.id, '/documents'), 'documents')).map((each) => ({
        file: text(each, 'file'),
        sha256: text(each, 'sha256'),
      })),
  });
  return (
    <section>
      <h2>Documents on file</h2>
      {filed.error !== null && <Problem error={filed.error} again={() => void filed.refetch()} />}
      <ul>
        {(filed.data ?? open.documents).map((document) => (
          <Filed key={document.file} document={document} canWrite={canWrite} />
        ))}
      </ul>
      {canWrite && <DropZone />}
      {canWrite && <AgreementNotOnFile />}
    </section>
  );
}

interface FiledProps {
  readonly document: { readonly file: string; readonly sha256: string };
  readonly canWrite: boolean;
}

/** Its bytes, and the agreement that it is the text of; where it is none's, the way to say so. */
function Filed({ document: { file, sha256 }, canWrite }: FiledProps) {
  const { engine, open } = useDeal();
  const [isNaming, setNaming] = useState(false);
  const text = open.deal.agreements.find(({ paper }) => paper?.file === file);
  return (
    <li>
      <a href={`/api/deals/${encodeURIComponent(open.id)}/documents/${sha256}`}>{file}</a>{' '}
      <span className="quiet">SHA-256 {sha256.slice(0, 12)}…</span>{' '}
      {text === undefined ? (
        canWrite && (
          <button type="button" aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
            Say what it is…
          </button>
        )
      ) : (
        <Link
          from="/deals/$deal"
          to="/deals/$deal/documents/$agreement"
          params={(now) => ({ ...now, agreement: text.id })}
        >
          {engine.titleOf(open.deal, text.id)}
        </Link>
      )}
      {isNaming && text === undefined && (
        <NameIt file={file} sha256={sha256} onDone={() => setNaming(false)} />
      )}
    </li>
  );
}

function DropZone() {
  const recording = useRecording();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const file = (chosen: File | undefined): void => {
    if (chosen !== undefined)
      recording.mutate({ path: '/documents', request: { query: { file: chosen.name }, body: chosen } });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    file(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop a document here (text, Word, HTML, PDF), or</p>
      <button type="button" onClick={() => input.current?.click()} disabled={recording.isPending}>
        Choose a file…
      </button>
      <input ref={input} type="file" hidden onChange={({ currentTarget: { files } }) => file(files?.[0])} />
      {recording.isPending && (
        <p role="status">
          It is sent and read… <progress />
        </p>
      )}
      {recording.isSuccess && (
        <p role="status">Filed. Say in the list what it is, to have it bear on answers.</p>
      )}
      {recording.error !== null && <Problem error={recording.error} />}
    </div>
  );
}
