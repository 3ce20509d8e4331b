/** A table is doubled when three of four slots are taken. */
const loadMax = 0.75;

/**
 * Numbers byte strings from 1 in the order in which they first come, without making a string of any that it has seen before.
 * Bytes are compared, never their hashes alone. At most `entriesMax` different ones are kept; any further answers 0.
 */
export class ByteInterner {
  private slots = new Uint32Array(1024);
  private hashes = new Uint32Array(512);
  /** Where each entry's bytes end; those of entry n begin where those of n - 1 end. */
  private ends = new Uint32Array(512);
  private kept = new Uint8Array(8192);
  private keptView: DataView = new DataView(this.kept.buffer);
  /** The bytes asked about last, as numbers of four bytes: most that is asked comes from one piece. */
  private asked: Uint8Array = this.kept;
  private view = this.keptView;
  private readonly crowded = new Map<string, number>();
  private entries = 0;

  constructor(
    private readonly entriesMax: number,
    /** Bytes kept of all entries together. */
    private readonly bytesMax = 64 * 1024 * 1024,
    /** Slots looked at before the map of crowded texts is asked: bytes chosen to collide then cost no more than any others. */
    private readonly probesMax = 32,
  ) {}

  /** How many different ones it has seen. */
  get size(): number {
    return this.entries;
  }

  /** The number of `bytes` from `start` to `end`, from 1; 0 where it is new and there is no room. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (bytes !== this.asked) this.ask(bytes);
    const hash = hashOf(bytes, this.view, start, end);
    const mask = this.slots.length - 1;
    for (let probe = 0; probe < this.probesMax; probe++) {
      const slot = (hash + probe) & mask;
      const entry = this.slots[slot] as number;
      if (entry === 0) return this.append(bytes, start, end, hash);
      if (this.hashes[entry] === hash && this.isAt(entry, start, end)) return entry;
    }
    return this.crowded.get(latin1(bytes, start, end)) ?? this.append(bytes, start, end, hash);
  }

  /** The text of an entry; bytes outside UTF-8 become replacement characters. */
  text(entry: number): string {
    return new TextDecoder().decode(this.kept.subarray(this.ends[entry - 1], this.ends[entry]));
  }

  /** Forgets everything: numbers begin at 1 again. */
  clear(): void {
    this.slots.fill(0);
    this.crowded.clear();
    this.entries = 0;
  }

  private isAt(entry: number, start: number, end: number): boolean {
    const { kept, keptView, asked, view } = this;
    let at = this.ends[entry - 1] as number;
    if ((this.ends[entry] as number) - at !== end - start) return false;
    let from = start;
    for (; from + 4 <= end; from += 4, at += 4) if (keptView.getInt32(at, true) !== view.getInt32(from, true)) return false;
    for (; from < end; from++, at++) if (kept[at] !== asked[from]) return false;
    return true;
  }

  private ask(bytes: Uint8Array): void {
    this.asked = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  private append(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const from = this.ends[this.entries] as number;
    const to = from + end - start;
    if (this.entries >= this.entriesMax || to > this.bytesMax) return 0;
    const entry = ++this.entries;
    this.makeRoom(entry, to);
    this.kept.set(bytes.subarray(start, end), from);
    this.ends[entry] = to;
    this.hashes[entry] = hash;
    if (entry >= this.slots.length * loadMax) this.rehash();
    else this.place(entry);
    return entry;
  }

  private makeRoom(entry: number, bytes: number): void {
    if (entry >= this.ends.length) {
      this.ends = grown(this.ends, new Uint32Array(this.ends.length * 2));
      this.hashes = grown(this.hashes, new Uint32Array(this.hashes.length * 2));
    }
    if (bytes <= this.kept.length) return;
    this.kept = grown(this.kept, new Uint8Array(Math.max(bytes, this.kept.length * 2)));
    this.keptView = new DataView(this.kept.buffer);
  }

  private rehash(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    this.crowded.clear();
    for (let entry = 1; entry <= this.entries; entry++) this.place(entry);
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1;
    for (let probe = 0; probe < this.probesMax; probe++) {
      const slot = ((this.hashes[entry] as number) + probe) & mask;
      if (this.slots[slot] !== 0) continue;
      this.slots[slot] = entry;
      return;
    }
    this.crowded.set(latin1(this.kept, this.ends[entry - 1] as number, this.ends[entry] as number), entry);
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Four bytes at a time, then the rest; mixed at the end, so that texts which differ in one place only spread over the low bits too. */
function hashOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = ((hash << 7) | (hash >>> 25)) ^ view.getInt32(at, true);
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** One character for each byte, so that different bytes are different text. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
