import type { Random } from '../estates/random.js';

/** What varies from file to file: ten digits of epoch seconds, date and hour in two forms, eight digits of an event's id. */
export type Varying = 'epochs' | 'hours' | 'dates' | 'ids';

const patterns = {
  epochs: /(?<= )\d{10}(?= )/g,
  hours: /\d{4}-\d\d-\d\dT\d\d(?=:\d\d:\d\d)/g,
  dates: /(?<=\[)\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d/g,
  ids: /(?<="eventID":")[0-9a-f]{8}/g,
} as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const digits = Buffer.from('0123456789abcdef');

/** Text of a log in which the hour and the ids are put in for each file: made once, so that gigabytes are made in seconds. */
export class LogBlock {
  readonly #bytes: Buffer;
  readonly #places: { readonly [what in Varying]: Uint32Array };
  #startSeconds: number;

  /** `text` is plain ASCII, written for the hour that begins at `startSeconds`. */
  constructor(text: string, varying: readonly Varying[], startSeconds: number) {
    const find = (what: Varying) =>
      Uint32Array.from(varying.includes(what) ? [...text.matchAll(patterns[what])].map(({ index }) => index) : []);
    this.#places = { epochs: find('epochs'), hours: find('hours'), dates: find('dates'), ids: find('ids') };
    this.#bytes = Buffer.from(text, 'latin1');
    this.#startSeconds = startSeconds;
  }

  /** The text for the hour that begins at `startSeconds`, with new ids; valid until the next call. */
  fill(startSeconds: number, random: Random): Uint8Array {
    const hour = new Date(startSeconds * 1_000).toISOString();
    this.#put('hours', hour.slice(0, 13));
    this.#put('dates', `${hour.slice(8, 10)}/${months[Number(hour.slice(5, 7)) - 1]}/${hour.slice(0, 4)}:${hour.slice(11, 13)}`);
    this.#shiftEpochs(startSeconds - this.#startSeconds);
    this.#startSeconds = startSeconds;
    for (const at of this.#places.ids) {
      let value = random.whole(0, 0xffff_ffff);
      for (let n = 7; n >= 0; n -= 1, value >>>= 4) this.#bytes[at + n] = digits[value & 15] as number;
    }
    return this.#bytes;
  }

  #put(what: Varying, text: string): void {
    const letters = Buffer.from(text);
    for (const at of this.#places[what]) this.#bytes.set(letters, at);
  }

  #shiftEpochs(seconds: number): void {
    if (seconds === 0) return;
    for (const at of this.#places.epochs) {
      let value = seconds;
      for (let n = 0; n < 10; n += 1) value += ((this.#bytes[at + n] as number) - 0x30) * 10 ** (9 - n);
      for (let n = 9; n >= 0; n -= 1) {
        const rest = Math.floor(value / 10);
        this.#bytes[at + n] = 0x30 + value - rest * 10;
        value = rest;
      }
    }
  }
}
