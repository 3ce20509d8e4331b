import { ByteInterner } from '../logs/byte-interner.js';
import { PairNumbers } from '../logs/pair-numbers.js';
import { featureColumn, featureNames } from './features.js';

/** A profile as bytes: the strength of every feature, then who acts. */
const actorsAt = featureNames.length;
const width = featureNames.length + 1;

/** Steps that came last are looked up first: most pairs take one of a few. So many bits tell where. */
const recentBits = 12;

/** Profiles that there is room for at first. */
const roomAtFirst = 256;

const strengthBits = 8;
const actorBits = 4;

/** What one row says, as a number: that a feature is so strong, if it is one of strength, and who acts (bits of `actor`). */
export function profileStep(column: number, strength: number, actors: number): number {
  return (((column << strengthBits) | strength) << actorBits) | actors;
}

/**
 * Numbers what is known of pairs, counts of events aside: how strong each feature is and who acts. Pairs of which the same is known have one
 * profile, of which there are few; what follows from it is worked out once. Profile 0: nothing is known.
 */
export class PairProfiles {
  readonly #steps = new PairNumbers();
  readonly #numbers: ByteInterner;
  /** By a hash: the step that came last, plus 1, the profile it was taken from, and where it led. */
  readonly #recentSteps = new Uint32Array(2 ** recentBits);
  readonly #recentFrom = new Uint32Array(2 ** recentBits);
  readonly #recentAfter = new Uint32Array(2 ** recentBits);
  #bytes = new Uint8Array(width * roomAtFirst);
  #count = 0;

  /** There are no more profiles than rows, and the one of nothing. */
  constructor(rows: number) {
    this.#numbers = new ByteInterner(rows + 1, (rows + 1) * width);
    this.#numberOf(new Uint8Array(width));
  }

  get count(): number {
    return this.#count;
  }

  /** The profile of a pair of which one row more is read; worked out once for each profile and step. */
  after(profile: number, step: number): number {
    const slot = Math.imul(step + Math.imul(profile, 0x85ebca6b), 0x9e3779b1) >>> (32 - recentBits);
    if (this.#recentSteps[slot] === step + 1 && this.#recentFrom[slot] === profile) return this.#recentAfter[slot] as number;
    return this.#find(profile, step, slot);
  }

  #find(profile: number, step: number, slot: number): number {
    const known = this.#steps.get(profile, step);
    const after = known === 0 ? this.#learn(profile, step) : known - 1;
    this.#recentSteps[slot] = step + 1;
    this.#recentFrom[slot] = profile;
    this.#recentAfter[slot] = after;
    return after;
  }

  /** Strengths of a feature by profile. */
  strengths(column: number): Uint8Array {
    return Uint8Array.from({ length: this.#count }, (_, profile) => this.#bytes[profile * width + column] as number);
  }

  /** Who acts, by profile: bits of `actor`. */
  actors(): Uint8Array {
    return this.strengths(actorsAt);
  }

  #learn(profile: number, step: number): number {
    const bytes = this.#bytes.slice(profile * width, (profile + 1) * width);
    bytes[actorsAt] = (bytes[actorsAt] as number) | (step & (2 ** actorBits - 1));
    takeStrength(bytes, step >>> (actorBits + strengthBits), (step >>> actorBits) & (2 ** strengthBits - 1));
    const after = this.#numberOf(bytes);
    this.#steps.set(profile, step, after + 1);
    return after;
  }

  #numberOf(bytes: Uint8Array): number {
    const number = this.#numbers.intern(bytes, 0, width) - 1;
    if (number < this.#count) return number;
    if (number * width === this.#bytes.length) this.#bytes = grown(this.#bytes);
    this.#bytes.set(bytes, number * width);
    this.#count = number + 1;
    return number;
  }
}

/** The strongest row counts; the second strongest tag is a feature of its own. */
function takeStrength(bytes: Uint8Array, column: number, strength: number): void {
  const best = bytes[column] as number;
  bytes[column] = Math.max(best, strength);
  if (column !== featureColumn.tag) return;
  const second = featureColumn['second-tag'];
  bytes[second] = Math.max(bytes[second] as number, Math.min(best, strength));
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length * 2);
  wider.set(bytes);
  return wider;
}
