/** A memory that forgets what was used longest ago, so that all it holds weighs no more than `weightMax`. */
export class Bounded<V> {
  private readonly held = new Map<string, { readonly value: V; readonly weight: number }>();
  private readonly weightMax: number;
  private weight = 0;

  constructor(weightMax: number) {
    this.weightMax = weightMax;
  }

  get(key: string): V | undefined {
    const found = this.held.get(key);
    if (found === undefined) return undefined;
    // A map keeps the order of insertion: what is put in again is the last to be forgotten.
    this.held.delete(key);
    this.held.set(key, found);
    return found.value;
  }

  set(key: string, value: V, weight: number): void {
    this.forget(key);
    this.held.set(key, { value, weight });
    this.weight += weight;
    for (const oldest of this.held.keys()) {
      if (this.weight <= this.weightMax) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.weight -= this.held.get(key)?.weight ?? 0;
    this.held.delete(key);
  }
}
