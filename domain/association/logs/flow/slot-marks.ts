/** Seconds of a slot: the longest window that flow logs aggregate by default. */
export const slotSeconds = 600;

/**
 * Remembers for each number the slots of ten minutes that were told last, so that a sighting is told once for a slot and not for every line.
 * Sightings are whole slots: what is told then depends on the set of lines only, not on their order or on how files were split.
 */
export class SlotMarks {
  private lows = new Int32Array(256);
  private highs = new Int32Array(256);

  /** True where every slot that the window touches was told for `number` just before. */
  isMarked(number: number, first: number, last: number): boolean {
    if (number >= this.lows.length) return false;
    return first >= (this.lows[number] as number) * slotSeconds && last < (this.highs[number] as number) * slotSeconds;
  }

  /** Tells each slot that the window touches and that was not told for `number` just before. */
  mark(number: number, first: number, last: number, tell: (first: number, last: number) => void): void {
    const from = Math.floor(first / slotSeconds);
    const to = Math.floor(last / slotSeconds);
    if (number >= this.lows.length) this.grow(number);
    const low = this.lows[number] as number;
    const high = this.highs[number] as number;
    for (let slot = from; slot <= to; slot++) {
      if (slot < low || slot >= high) tell(slot * slotSeconds, (slot + 1) * slotSeconds - 1);
    }
    const isJoined = from <= high && to + 1 >= low && high > 0;
    this.lows[number] = isJoined ? Math.min(low, from) : from;
    this.highs[number] = isJoined ? Math.max(high, to + 1) : to + 1;
  }

  clear(): void {
    this.highs.fill(0);
  }

  private grow(number: number): void {
    const { lows, highs } = this;
    this.lows = new Int32Array(Math.max(number + 1, lows.length * 2));
    this.highs = new Int32Array(this.lows.length);
    this.lows.set(lows);
    this.highs.set(highs);
  }
}
