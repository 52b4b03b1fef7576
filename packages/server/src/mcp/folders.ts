import { basename, dirname, resolve } from 'node:path';
import { folderFiles, loadDeal } from '@inforce/formats';
import { forbidden } from '../api/problem.ts';
import type { Deals } from './deals.ts';

/** Deal folders, each by the name of its folder; of two of one name the second is `name-2`. Read anew for each question. */
export function dealsInFolders(paths: readonly string[]): Deals {
  const folders = new Map<string, string>();
  for (const path of paths) {
    const folder = basename(path) === 'deal.yaml' ? dirname(path) : path;
    folders.set(unused(basename(resolve(folder)), folders), folder);
  }
  const ids = [...folders.keys()].toSorted();
  return {
    list: async (after, limit) =>
      ids
        .filter((id) => id > after)
        .slice(0, limit)
        .map((id) => ({ id, role: null })),
    open: async (id, _view, extra) => {
      const folder = folders.get(id);
      if (folder === undefined) return null;
      return { loaded: loadDeal(folderFiles(folder), extra), handOut: async () => {} };
    },
    record: async () => {
      throw forbidden('A deal folder is written by hand.', 'Write the fact into its facts.yaml.');
    },
  };
}

function unused(name: string, folders: ReadonlyMap<string, string>): string {
  let id = name;
  for (let count = 2; folders.has(id); count++) id = `${name}-${count}`;
  return id;
}
