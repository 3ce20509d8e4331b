import { InvalidObjectError } from '../../errors.js';

const alignment = 4;

/** Reads what ByteWriter wrote; every length is compared with what is there before anything is made of it. Throws InvalidObjectError. */
export class ByteReader {
  #at = 0;
  private readonly bytes: Uint8Array;

  /** `kind`: what the bytes should be, for the message of the error. */
  constructor(
    bytes: Uint8Array,
    private readonly kind: string,
  ) {
    // A Buffer's `slice` shares its memory; a plain view's copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** A whole number of 32 bits. */
  number(): number {
    const bytes = this.#take(4);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  }

  /** Exactly this number, or the object is another one. */
  expect(value: number, what: string): void {
    if (this.number() !== value) this.refuse(`it has another ${what}`);
  }

  /** A number that counts rows of at least `bytesEach`: never more than the rest can hold. */
  rows(bytesEach: number): number {
    const rows = this.number();
    if (rows * bytesEach > this.bytes.length - this.#at) this.refuse('it is cut off');
    return rows;
  }

  /** A column where it lies among the bytes: not to be written into. */
  narrow(rows: number): Uint8Array {
    return this.#padded(rows);
  }

  /** The same of numbers of 32 bits, of which only those that lie askew in the memory are copied. */
  wide(rows: number): Uint32Array {
    const { buffer, byteOffset } = this.#padded(rows * 4);
    const isAskew = byteOffset % alignment !== 0;
    return isAskew ? new Uint32Array(buffer.slice(byteOffset, byteOffset + rows * 4)) : new Uint32Array(buffer, byteOffset, rows);
  }

  texts(): readonly string[] {
    const count = this.rows(4);
    const bytes = this.number();
    const lengths = this.wide(count);
    const joined = Buffer.from(this.#padded(bytes));
    const texts: string[] = [];
    let at = 0;
    for (const length of lengths) {
      if (at + length > bytes) this.refuse('its texts are longer than they say');
      texts.push(joined.toString('utf8', at, at + length));
      at += length;
    }
    if (at !== bytes) this.refuse('its texts are shorter than they say');
    return texts;
  }

  /** Says that nothing follows. */
  end(): void {
    if (this.#at !== this.bytes.length) this.refuse('something follows its end');
  }

  /** Throws the error that says why these bytes are refused. */
  refuse(why: string): never {
    throw new InvalidObjectError(this.kind, why);
  }

  #padded(length: number): Uint8Array {
    const column = this.#take(length);
    this.#take((alignment - (this.#at % alignment)) % alignment);
    return column;
  }

  #take(length: number): Uint8Array {
    if (length > this.bytes.length - this.#at) this.refuse('it is cut off');
    const taken = this.bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}
