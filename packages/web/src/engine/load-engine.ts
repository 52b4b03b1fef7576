import type * as engine from './engine.ts';
import './no-eval.ts';

export type Engine = typeof engine;

let loading: Promise<Engine> | undefined;

/** Fetched once, however many ask for it; a failure (a lost connection) is forgotten, so that one can try again. */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
