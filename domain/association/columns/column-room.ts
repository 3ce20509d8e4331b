const alignment = 8;

/** So many bytes of typed arrays the engine lets a run make before it looks through all that is alive. */
const unheededBytes = 64 * 2 ** 20;

/** What a column is made with, e.g. `Uint32Array`. */
interface ColumnKind<Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Column;
}

/**
 * Memory for the columns of one run, taken at once. The engine looks through all that is alive, every resource of a customer, whenever many
 * typed arrays were made since it last did, and finds nothing to give back before the run ends: seven times over ten million rows, more than half
 * of the run. Shared memory it does not count. It is given back like any other once nobody has a column of it: what outlives the run is copied.
 * What does not fit any more is made by itself.
 */
export class ColumnRoom {
  readonly #memory: SharedArrayBuffer;
  #taken = 0;

  constructor(bytes: number) {
    this.#memory = new SharedArrayBuffer(bytes);
  }

  /** A column of zeros, which nobody else writes. */
  take<Column>(kind: ColumnKind<Column>, length: number): Column {
    const from = this.#taken;
    const bytes = Math.ceil((length * kind.BYTES_PER_ELEMENT) / alignment) * alignment;
    if (bytes > this.#memory.byteLength - from) return new kind(new ArrayBuffer(length * kind.BYTES_PER_ELEMENT), 0, length);
    this.#taken += bytes;
    return new kind(this.#memory, from, length);
  }
}

/** No room at all: every column is made by itself. */
export const noColumnRoom = new ColumnRoom(0);

/** Room for columns of so many bytes in all; none where the engine would not heed them: memory that small columns leave is at hand already. */
export function roomFor(bytes: number): ColumnRoom {
  return bytes < unheededBytes ? noColumnRoom : new ColumnRoom(bytes);
}
