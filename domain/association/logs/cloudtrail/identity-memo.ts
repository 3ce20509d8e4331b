import { isSame } from './byte-memo.js';
import { type Identity, nobody } from './identity.js';

const slots = 4_096;

/** Bytes of `userIdentity` that tell one from another: ids begin here and the name of the session follows them. */
const windowStart = 32;
const windowEnd = 96;

/** Longest `userIdentity` that is kept, in bytes. */
const identityBytesMax = 4_096;

/**
 * Identities by the bytes they were written in: a caller calls often, so most identities are passed over by comparing them with one that was
 * read before. All bytes are compared, and a JSON object that is equal ends where the other ended.
 */
export class IdentityMemo {
  /** Of what was found last: its identity and how long it is. */
  identity: Identity = nobody;
  length = 0;
  private readonly views: (DataView | undefined)[] = new Array(slots).fill(undefined);
  private readonly identities: Identity[] = new Array(slots).fill(nobody);

  /** True when what begins at `start` was kept before. */
  find(view: DataView, start: number, end: number): boolean {
    if (start + windowEnd > end) return false;
    const slot = slotOf(view, start);
    const kept = this.views[slot];
    if (!kept || start + kept.byteLength > end || !isSame(kept, view, start)) return false;
    this.identity = this.identities[slot] as Identity;
    this.length = kept.byteLength;
    return true;
  }

  /** Keeps the identity of these bytes, in the place of another where they share one. */
  keep(bytes: Uint8Array, view: DataView, start: number, end: number, identity: Identity): void {
    if (end - start > identityBytesMax || start + windowEnd > end) return;
    const slot = slotOf(view, start);
    this.views[slot] = new DataView(bytes.slice(start, end).buffer);
    this.identities[slot] = identity;
  }
}

function slotOf(view: DataView, start: number): number {
  let hash = 0;
  for (let at = start + windowStart; at < start + windowEnd; at += 4)
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) & (slots - 1);
}
