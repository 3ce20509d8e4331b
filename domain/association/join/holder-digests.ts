import { Digest } from './digest.js';
import type { HolderIndex } from './holder-index.js';

/** Digests of holders of addresses, each made once, and of the networks that they hold them in. */
export class HolderDigests {
  readonly #networks = new Map<string, Digest>();
  readonly #digest = new Digest();
  /** By holder + 1, as `anybody` is -1. */
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #isKnown: Uint8Array;

  /** All holders are numbered by now. */
  constructor(readonly holders: HolderIndex) {
    const count = holders.count + 1;
    this.#high = new Uint32Array(count);
    this.#low = new Uint32Array(count);
    this.#isKnown = new Uint8Array(count);
  }

  /** Says of a holder more than what it is called. */
  put(holder: number, { high, low }: Digest): void {
    this.#high[holder + 1] = high;
    this.#low[holder + 1] = low;
    this.#isKnown[holder + 1] = 1;
  }

  /** Of a holder in a network; good until the next is asked for. */
  of(holder: number, network: Digest): Digest {
    if (this.#isKnown[holder + 1] === 0) this.put(holder, this.#digest.ofText(holder < 0 ? '' : this.holders.nameOf(holder)));
    return this.#digest
      .of(this.#high[holder + 1] as number, this.#low[holder + 1] as number)
      .with(network.high)
      .with(network.low);
  }

  ofNetwork(scope: string): Digest {
    const known = this.#networks.get(scope) ?? new Digest().ofText(scope);
    this.#networks.set(scope, known);
    return known;
  }
}
