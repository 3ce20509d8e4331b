const quote = 0x22;
const backslash = 0x5c;

/** Bytes that count outside of texts, by what they do to the depth. */
const turns = new Int8Array(256);
turns[0x7b] = 1;
turns[0x5b] = 1;
turns[0x7d] = -1;
turns[0x5d] = -1;

/** Passes over an object that is not kept, in pieces of any size: only texts and depth are followed. */
export class ObjectSkip {
  private depth = 0;
  private isInText = false;
  private isEscaped = false;

  begin(): void {
    this.depth = 0;
    this.isInText = false;
    this.isEscaped = false;
  }

  /** The place after the object's end; -1 where it goes on beyond these bytes. */
  skip(bytes: Uint8Array, start: number, end: number): number {
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (this.isInText) this.followText(byte);
      else if (byte === quote) this.isInText = true;
      else {
        this.depth += turns[byte] as number;
        if (this.depth === 0 && turns[byte] === -1) return at + 1;
      }
    }
    return -1;
  }

  private followText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) this.isInText = false;
  }
}
