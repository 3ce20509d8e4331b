import { constants, createGunzip, type Gunzip } from 'node:zlib';

/** What a stream of node:zlib decompresses with. */
interface Decoder {
  writeSync(flush: number, from: Uint8Array, fromStart: number, fromBytes: number, to: Uint8Array, toStart: number, toBytes: number): void;
}

/** Such a stream, within. `_writeState`: what the last write has left of the room and of the bytes. */
type Inside = Gunzip & { readonly _handle?: Decoder | null; readonly _writeState?: Uint32Array };

const nothing = new Uint8Array();

/**
 * Decompresses a gzip, also several members one after the other, on this thread and into room that is given. The documented ways make new memory
 * for all that comes out, and its pages and its collecting cost as much as decompressing itself.
 */
export class KeptGunzip {
  #isAtEnd = false;
  #isWhole = false;

  private constructor(
    private readonly gunzip: Gunzip,
    private readonly decoder: Decoder,
    private readonly state: Uint32Array,
    private readonly room: Uint8Array,
  ) {
    // Damage is seen at once; the stream tells of it later as well.
    gunzip.on('error', () => undefined);
  }

  /** Undefined where this Node works in another way within: nothing is streamed through the stream, and that is not documented. */
  static open(room: Uint8Array, gunzip: Inside = createGunzip()): KeptGunzip | undefined {
    const { _handle: decoder, _writeState: state } = gunzip;
    if (typeof decoder?.writeSync === 'function' && state?.length === 2) return new KeptGunzip(gunzip, decoder, state, room);
    gunzip.destroy();
    return undefined;
  }

  /** Asked before the end: true when the bytes turned out to be no gzip, or a broken one. What came out together with the damage is lost. */
  get isBroken(): boolean {
    return this.gunzip.destroyed;
  }

  /** True after the end of a gzip that was whole. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** All that comes out of these bytes, in pieces that are valid until the next is asked for. */
  *decompress(bytes: Uint8Array): Generator<Uint8Array> {
    for (let left = bytes.length, isFull = true; isFull && !this.#isAtEnd; ) {
      if (!this.#write(constants.Z_NO_FLUSH, bytes, bytes.length - left)) return;
      const unused = this.state[0] as number;
      left = this.state[1] as number;
      isFull = unused === 0;
      // What it leaves though there is room is no part of the file.
      this.#isAtEnd = !isFull && left > 0;
      if (unused < this.room.length) yield this.room.subarray(0, this.room.length - unused);
    }
  }

  /** Ends it and gives its memory back. */
  end(): void {
    this.#isWhole = !this.isBroken && (this.#isAtEnd || this.#write(constants.Z_FINISH, nothing, 0));
    this.gunzip.destroy();
  }

  #write(flush: number, bytes: Uint8Array, start: number): boolean {
    this.decoder.writeSync(flush, bytes, start, bytes.length - start, this.room, 0, this.room.length);
    return !this.isBroken;
  }
}
