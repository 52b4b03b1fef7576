import { spawnSync } from 'node:child_process';

/** What strace is asked to write down, with the paths of the files. */
export const traceOf = (log: string): readonly string[] => [
  'strace',
  '-f',
  '-y',
  '-s',
  '300',
  '-e',
  'trace=write,writev,pwrite64,pwritev,sendto,fsync,fdatasync',
  '-o',
  log,
];

/** Whether strace is here and may look on. */
export const canTrace = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

export interface Kinds {
  /** A write to the log of the database. */
  readonly log: RegExp;
  /** A line that tells somebody that something was written. */
  readonly acknowledgement: RegExp;
}

/**
 * Each acknowledgement in a trace, and whether the log was written and then synced since the one before it: `synced`,
 * `written` (and not synced), or `nothing`.
 */
export function acknowledgements(trace: string, { log, acknowledgement }: Kinds): string[] {
  const found: string[] = [];
  let state = 'nothing';
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [pid = '', call = ''] = line.split(/\s+(.*)/s);
    if (call.endsWith('<unfinished ...>')) {
      begun.set(pid, call);
      // What is told counts from its beginning, what is done from its end.
      if (acknowledgement.test(call)) [state] = told(found, state);
      continue;
    }
    const whole = call.startsWith('<...') ? (begun.get(pid) ?? '') : call;
    if (acknowledgement.test(call)) [state] = told(found, state);
    else if (/^p?writev?(?:64)?\(/.test(whole) && log.test(whole)) state = 'written';
    else if (
      /^f(?:data)?sync\(/.test(whole) &&
      log.test(whole) &&
      call.endsWith('= 0') &&
      state === 'written'
    )
      state = 'synced';
  }
  return found;
}

function told(found: string[], state: string): [string] {
  found.push(state);
  return ['nothing'];
}
