/** Longest lead that is remembered, in bytes; a multiple of 4. */
const leadBytesMax = 128;
const wordsMax = leadBytesMax / 4;

/** Slots for each lead: where two share one, one of them is not found. */
const slotsOfLead = 8;
const slotsAtFirst = 64;
const slotsMax = 8_192;

/**
 * Remembers the beginnings of lines, up to the last column that says where the record was made, with the number of that place: most lines begin
 * as one before them, and what is equal byte for byte need not be cut into columns again. Each beginning has one slot, which it shares with others.
 */
export class FlowLeads {
  /** Columns of a lead; 0 where lines of this format have none. */
  readonly columns: number;
  /** Of the lead found last: the number of its place. */
  place = 0;
  /** Length in bytes that is looked for: that of the lead remembered last. */
  private length = 0;
  private slots = 0;
  private words = new Int32Array(0);
  private lengths = new Int32Array(0);
  private places = new Int32Array(0);
  private kept = 0;

  /** `columns`: those up to the last one that says where a record was made, where they say that side by side and there are others behind. */
  constructor(columns = 0) {
    this.columns = columns;
  }

  /** The end of a remembered lead that begins at `start`, `start` where there is none. */
  find(view: DataView, start: number): number {
    const { length, words } = this;
    const last = start + length - 4;
    if (length === 0 || last + 4 > view.byteLength) return start;
    const slot = this.slotOf(view, start, last);
    if (this.lengths[slot] !== length) return start;
    let word = slot * wordsMax;
    for (let at = start; at < last; at += 4) if (view.getInt32(at, true) !== words[word++]) return start;
    if (view.getInt32(last, true) !== words[word]) return start;
    this.place = this.places[slot] as number;
    return last + 4;
  }

  /** Remembers the place, above 0, of the lead from `start` to `end`. */
  keep(view: DataView, start: number, end: number, place: number): void {
    const length = end - start;
    if (length < 4 || length > leadBytesMax) return;
    if (++this.kept * slotsOfLead > this.slots && this.slots < slotsMax) this.grow();
    this.length = length;
    const last = end - 4;
    const slot = this.slotOf(view, start, last);
    let word = slot * wordsMax;
    for (let at = start; at < last; at += 4) this.words[word++] = view.getInt32(at, true);
    this.words[word] = view.getInt32(last, true);
    this.lengths[slot] = length;
    this.places[slot] = place;
  }

  clear(): void {
    this.lengths.fill(0);
    this.kept = 0;
  }

  /** Larger and empty: what is looked for again is remembered again. */
  private grow(): void {
    this.slots = Math.max(slotsAtFirst, this.slots * 4);
    this.words = new Int32Array(this.slots * wordsMax);
    this.lengths = new Int32Array(this.slots);
    this.places = new Int32Array(this.slots);
  }

  private slotOf(view: DataView, start: number, last: number): number {
    let hash = view.getInt32(last, true);
    for (let at = start; at < last; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & (this.slots - 1);
  }
}
