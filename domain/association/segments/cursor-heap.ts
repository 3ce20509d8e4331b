import type { PartCursor } from './part-cursor.js';

/** Cursors as a heap, the one with the lowest key first. */
export class CursorHeap {
  readonly #cursors: PartCursor[];

  constructor(cursors: readonly PartCursor[]) {
    this.#cursors = cursors.filter((cursor) => cursor.next());
    for (let at = this.#cursors.length >> 1; at >= 0; at--) this.#sink(at);
  }

  get first(): PartCursor | undefined {
    return this.#cursors[0];
  }

  /** Moves the first cursor on by a row. */
  advance(): void {
    const [first] = this.#cursors;
    if (first?.next() === false) {
      const last = this.#cursors.pop() as PartCursor;
      if (this.#cursors.length > 0) this.#cursors[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    const cursors = this.#cursors;
    for (let at = from; ; ) {
      let least = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < cursors.length; child++) {
        if ((cursors[child] as PartCursor).isBefore(cursors[least] as PartCursor)) least = child;
      }
      if (least === at) return;
      [cursors[at], cursors[least]] = [cursors[least] as PartCursor, cursors[at] as PartCursor];
      at = least;
    }
  }
}
