import type { ProvisionKind } from './agreement.ts';
import type { Draft, Paths } from './draft.ts';
import type { Label } from './labels.ts';

/** Where a labelled provision is about to stand. */
export interface Place {
  readonly zone: 'cover' | 'preamble' | 'recitals' | 'body' | 'signature' | 'schedule';
  readonly parent: Draft;
  /** The instrument or schedule that holds it, and what stands before the paths in it. */
  readonly container: Draft;
  readonly prefix: string;
  readonly article: Draft | null;
  readonly paths: Paths;
}

/** The kind and path of a labelled provision: `4.2`, `3.4(a)`, `recital D`, `Article II`, `Exhibit A/1`. */
export function nameOf(label: Label, place: Place): [ProvisionKind, string] {
  const { parent, container, prefix, zone } = place;
  if (zone === 'recitals' && parent === container) return ['recital', `${prefix}recital ${label.number}`];
  if (label.form === 'article') return ['section', `${prefix}Article ${label.number}`];
  if (label.form === 'section' || label.form === 'decimal') return ['section', sectionPath(label, place)];
  const top = parent === container || parent === place.article;
  if (label.form === 'point' && top && zone !== 'preamble') return ['section', sectionPath(label, place)];
  return ['limb', `${parent === container ? prefix : parent.path}(${label.number})`];
}

/** Sections that are counted anew in each article bear its number too. */
function sectionPath(label: Label, { prefix, article, paths }: Place): string {
  const path = prefix + label.number;
  return paths.has(path) && article !== null ? `${article.path}/${label.number}` : path;
}
