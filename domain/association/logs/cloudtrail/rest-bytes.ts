const none = new Uint8Array(0);

/** What a piece leaves unread, put before the next one. Bytes that were tried in vain are not tried again before there are twice as many. */
export class RestBytes {
  private kept = none;
  private bytes = 0;
  private tryAt = 0;

  /** How many are left. */
  get length(): number {
    return this.bytes;
  }

  /** Forgets them. */
  clear(): void {
    this.bytes = 0;
  }

  /** The rest and this piece together, or nothing yet where that is too little to try again; valid until the next call. */
  with(piece: Uint8Array): Uint8Array {
    if (this.bytes === 0) return new Uint8Array(piece.buffer, piece.byteOffset, piece.length);
    this.makeRoom(this.bytes + piece.length);
    this.kept.set(piece, this.bytes);
    this.bytes += piece.length;
    return this.bytes < this.tryAt ? none : this.all();
  }

  /** Everything that is left. */
  all(): Uint8Array {
    return this.kept.subarray(0, this.bytes);
  }

  /** Keeps these bytes from `start` on, in place of all before. */
  keep(bytes: Uint8Array, start: number): void {
    const left = bytes.length - start;
    if (bytes.buffer === this.kept.buffer) this.kept.copyWithin(0, start, bytes.length);
    else {
      this.bytes = 0;
      this.makeRoom(left);
      this.kept.set(bytes.subarray(start), 0);
    }
    this.bytes = left;
    this.tryAt = left * 2;
  }

  private makeRoom(bytes: number): void {
    if (bytes <= this.kept.length) return;
    const larger = new Uint8Array(Math.max(bytes, this.kept.length * 2, 4_096));
    larger.set(this.kept.subarray(0, this.bytes));
    this.kept = larger;
  }
}
