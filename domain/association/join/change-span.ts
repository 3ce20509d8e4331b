/** From the first to the last second, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Widens one span over many changes. */
export class ChangeSpan {
  #span: Span | undefined;

  /** The span over all changes; undefined where nothing changed. */
  get span(): Span | undefined {
    return this.#span;
  }

  add(change: Span | undefined): void {
    if (change === undefined) return;
    const before = this.#span ?? change;
    this.#span = { first: Math.min(before.first, change.first), last: Math.max(before.last, change.last) };
  }
}
