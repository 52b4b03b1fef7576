/** Errors of a record as a whole, before any question is asked of it. */
export const storeErrors = {
  IS101: {
    title: 'The record is newer than the program',
    why: 'What a newer program keeps in it this one does not know, and could lose.',
  },
  IS102: {
    title: 'The record cannot be opened',
    why: 'A file that is no record belongs to somebody else, and is left as it is.',
  },
  IS103: {
    title: 'The database cannot be used',
    why: 'A record on a server is there for as long as that server answers.',
  },
  IS104: {
    title: 'There is something already where a backup or a restore would go',
    why: 'What stands there would be lost.',
  },
  IS105: {
    title: 'There is no room left for more',
    why: 'What is acknowledged is on disk. What finds no room there is refused whole, and all that was recorded stands.',
  },
} as const satisfies Record<string, { readonly title: string; readonly why: string }>;

export type StoreErrorCode = keyof typeof storeErrors;
