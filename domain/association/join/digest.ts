import { hash } from 'node:crypto';

/** A number as its bits: an instant may be any. */
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/** What something says, as two numbers of 32 bits: equal for equal content, and for nothing else that anybody is likely to meet. */
export class Digest {
  high = 0;
  low = 0;

  /** Of a text. As text of one byte each, which the engine gives three times as fast as a buffer. */
  ofText(text: string): this {
    const bytes = hash('sha256', text, 'binary');
    return this.of(wordAt(bytes, 0), wordAt(bytes, 4));
  }

  /** Of what another digest was made of. */
  of(high: number, low: number): this {
    this.high = high;
    this.low = low;
    return this;
  }

  /** With a number behind what was there: any two different ones lead to different digests, many times faster than as text. */
  with(one: number): this {
    number[0] = one;
    this.#mix(words[0] as number);
    this.#mix(words[1] as number);
    return this;
  }

  #mix(word: number): void {
    this.high = mixed(this.high, word ^ this.low);
    this.low = mixed(this.low, word ^ this.high);
  }
}

/** As murmur hashes end: each bit of both changes half of the bits. */
function mixed(state: number, word: number): number {
  let bits = Math.imul(state, 5) + word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function wordAt(bytes: string, at: number): number {
  const low = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
  return (low | (bytes.charCodeAt(at + 2) << 16) | (bytes.charCodeAt(at + 3) << 24)) >>> 0;
}
