import { eventsAndDocuments } from './01-events-and-documents.ts';
import { access } from './02-access.ts';
import { keptAnswers } from './03-kept-answers.ts';
import { portfolio } from './04-portfolio.ts';
import type { Migration } from './migration.ts';

/** In order; a database's version is how many of them it has been through. Never change one that was released: add one. */
export const migrations: readonly Migration[] = [eventsAndDocuments, access, keptAnswers, portfolio];
