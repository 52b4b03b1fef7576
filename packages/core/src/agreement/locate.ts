import type { Provision } from './agreement.ts';

/** Says in which provision a place of the text lies: the innermost one whose own words, label or heading hold it. */
export class Locator {
  readonly #from: number[] = [];
  readonly #paths: string[] = [];

  constructor(root: Provision) {
    this.#add(root);
  }

  at(place: number): string {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return this.#paths[low - 1] ?? '';
  }

  #add(provision: Provision): void {
    this.#mark(provision.place.from, provision.path);
    provision.children.forEach((child, index) => {
      this.#add(child);
      // Behind a limb the provision's own text may go on, up to its next limb.
      const next = provision.children[index + 1]?.place.from ?? provision.place.to;
      if (child.place.to < next) this.#mark(child.place.to, provision.path);
    });
  }

  #mark(from: number, path: string): void {
    if (this.#from.at(-1) === from) this.#paths[this.#paths.length - 1] = path;
    else {
      this.#from.push(from);
      this.#paths.push(path);
    }
  }
}
