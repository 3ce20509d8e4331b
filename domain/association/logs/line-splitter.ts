/** The longest line that is kept; a longer one is counted and skipped. */
export const lineBytesMax = 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Takes one line, without its end, as positions in bytes that are valid during the call only. */
export type TakeLine = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * Takes as many whole lines as it likes from `start` on, where one begins, and answers where it stopped, `start` where it takes none: for a format that
 * finds lines in its own way. It leaves out empty lines and CR before LF as well, and takes no line longer than `lineBytesMax`.
 */
export type TakeSome = (bytes: Uint8Array, start: number) => number;

/**
 * Cuts bytes that come in pieces of any size into lines at LF or CR LF; the lines do not depend on where pieces end. Empty lines are left out.
 * Of a line that pieces cut apart at most `lineBytesMax` are kept; after a longer one it goes on at the next line.
 */
export class LineSplitter {
  /** Bytes taken so far. */
  bytes = 0;
  /** Lines longer than `lineBytesMax`. */
  tooLong = 0;
  private rest = new Uint8Array(0);
  private restBytes = 0;
  private isSkipping = false;

  constructor(
    private readonly take: TakeLine,
    private readonly takeSome: TakeSome = (_bytes, start) => start,
  ) {}

  push(bytes: Uint8Array): void {
    // Pieces come as Buffers too: code that sees one class only runs faster.
    const piece = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.bytes += piece.length;
    let start = this.isSkipping || this.restBytes > 0 ? 0 : this.takeSome(piece, 0);
    for (let end = piece.indexOf(lineFeed, start); end >= 0; end = piece.indexOf(lineFeed, start)) {
      if (this.isSkipping || this.restBytes > 0) this.finish(piece, start, end);
      else this.tell(piece, start, end);
      start = this.takeSome(piece, end + 1);
    }
    if (start < piece.length) this.keep(piece, start, piece.length);
  }

  /** Tells the last line where it has no end of its own; `isCut` leaves it out: half a line may read as another. */
  end(isCut: boolean): void {
    if (!isCut) this.finish(this.rest, 0, 0);
    this.restBytes = 0;
  }

  private finish(piece: Uint8Array, start: number, end: number): void {
    this.keep(piece, start, end);
    if (!this.isSkipping) this.tell(this.rest, 0, this.restBytes);
    else this.tooLong++;
    this.isSkipping = false;
    this.restBytes = 0;
  }

  private tell(bytes: Uint8Array, start: number, end: number): void {
    const last = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    if (last === start) return;
    if (last - start > lineBytesMax) this.tooLong++;
    else this.take(bytes, start, last);
  }

  /** One byte more than a line may have is kept: it may be the CR of a line that is just short enough. */
  private keep(piece: Uint8Array, start: number, end: number): void {
    const bytes = this.restBytes + end - start;
    if (bytes > lineBytesMax + 1) {
      this.isSkipping = true;
      this.rest = new Uint8Array(0);
      this.restBytes = 0;
      return;
    }
    if (this.isSkipping) return;
    if (bytes > this.rest.length) {
      const larger = new Uint8Array(Math.max(bytes, Math.min(this.rest.length * 2, lineBytesMax + 1)));
      larger.set(this.rest.subarray(0, this.restBytes));
      this.rest = larger;
    }
    this.rest.set(piece.subarray(start, end), this.restBytes);
    this.restBytes = bytes;
  }
}
