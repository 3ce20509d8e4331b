import { moveUp } from '../columns/move-up.js';
import type { CarriedTags } from './carried-tags.js';
import type { ClusterRoom } from './cluster-room.js';

/** The value of each key that most nodes of a cluster carry, while clusters grow (Boyer and Moore: a vote for one takes one from another). */
export class MajorityTags {
  readonly keys: number;
  /** Value of each key at each cluster, 0 for none: `values[c * keys + k]`. */
  readonly values: Uint32Array;
  /** How many more carry that value than any other. */
  readonly #votes: Uint32Array;

  readonly #tags: Uint32Array;

  /** Of so many clusters, before anybody votes; what stands in the room is written over. */
  constructor({ keys, tags }: Pick<CarriedTags, 'keys' | 'tags'>, room: Pick<ClusterRoom, 'tags' | 'votes'>, count: number) {
    this.keys = keys;
    this.#tags = tags;
    this.values = room.tags.subarray(0, count * keys).fill(0);
    this.#votes = room.votes.subarray(0, count * keys).fill(0);
  }

  /** Takes the vote of one node for the cluster that it is of. */
  take(node: number, cluster: number): void {
    const { keys } = this;
    for (let key = 0; key < keys; key++) {
      const value = this.#tags[node * keys + key] as number;
      if (value !== 0) this.#vote(cluster * keys + key, value, 1);
    }
  }

  /** Brings the votes of `other` to `cluster`. */
  join(cluster: number, other: number): void {
    for (let key = 0; key < this.keys; key++) {
      const at = other * this.keys + key;
      if (this.values[at] !== 0) this.#vote(cluster * this.keys + key, this.values[at] as number, this.#votes[at] as number);
    }
  }

  /** Renumbers clusters: cluster `from[c]` becomes c. */
  renumber(from: Uint32Array): void {
    moveUp(this.values, from, this.keys);
    moveUp(this.#votes, from, this.keys);
  }

  /** Counts votes for a value; the other value loses as many, so that what is left in the end is the majority's. */
  #vote(at: number, value: number, votes: number): void {
    const own = this.#votes[at] as number;
    if (this.values[at] === value) this.#votes[at] = own + votes;
    else {
      if (votes > own) this.values[at] = value;
      this.#votes[at] = Math.abs(votes - own);
    }
  }
}
