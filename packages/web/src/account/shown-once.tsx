import { useRef, useState } from 'react';

interface ShownOnceProps {
  readonly label: string;
  readonly secret: string;
  /** What it is for, and who may see it. */
  readonly words: string;
}

/** A secret that the server tells this once. */
export function ShownOnce({ label, secret, words }: ShownOnceProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setSaid('Copied.');
    } catch {
      setSaid('It is selected: copy it with Ctrl+C, on a Mac with ⌘C.');
    }
  };
  return (
    <div className="shown-once">
      <label>
        {label}
        <input ref={field} value={secret} readOnly onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>{' '}
      <span role="status">{said}</span>
      <p>{words} It is shown this once.</p>
    </div>
  );
}
