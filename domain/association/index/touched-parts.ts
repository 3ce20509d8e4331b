import { noColumnRoom } from '../columns/column-room.js';

/** Parts are compared one by one up to so many; the few that touch more are sorted by the engine. */
const insertedMax = 24;

/** The parts that one resource touches, with the weight of its links to each; one list for all turns, so that a turn makes no garbage. */
export class TouchedParts {
  length = 0;
  readonly #parts: Uint32Array;
  /** By part; 0 for those that are not touched. */
  readonly #weights: Float64Array;

  constructor(parts: number, room = noColumnRoom) {
    this.#parts = room.take(Uint32Array, parts);
    this.#weights = room.take(Float64Array, parts);
  }

  clear(): void {
    for (let at = 0; at < this.length; at++) this.#weights[this.#parts[at] as number] = 0;
    this.length = 0;
  }

  /** Takes a link of some weight, above 0. */
  add(part: number, weight: number): void {
    if (this.#weights[part] === 0) this.#parts[this.length++] = part;
    this.#weights[part] = (this.#weights[part] as number) + weight;
  }

  /** Leaves out those that it is told to. */
  keepOnly(isKept: (part: number) => boolean): void {
    let length = 0;
    for (let at = 0; at < this.length; at++) {
      const part = this.#parts[at] as number;
      if (isKept(part)) this.#parts[length++] = part;
      else this.#weights[part] = 0;
    }
    this.length = length;
  }

  at(place: number): number {
    return this.#parts[place] as number;
  }

  weightOf(part: number): number {
    return this.#weights[part] as number;
  }

  /** Puts them in order: the one with the most weight first, then by number. */
  sort(): void {
    if (this.length > insertedMax) this.#parts.subarray(0, this.length).sort((a, b) => (this.#isBefore(a, b) ? -1 : 1));
    else for (let at = 1; at < this.length; at++) this.#moveUp(at);
  }

  #moveUp(from: number): void {
    const part = this.#parts[from] as number;
    let at = from;
    for (; at > 0 && this.#isBefore(part, this.#parts[at - 1] as number); at--) this.#parts[at] = this.#parts[at - 1] as number;
    this.#parts[at] = part;
  }

  #isBefore(a: number, b: number): boolean {
    const more = (this.#weights[a] as number) - (this.#weights[b] as number);
    return more > 0 || (more === 0 && a < b);
  }
}
