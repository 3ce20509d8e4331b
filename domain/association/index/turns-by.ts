import type { ArnRank } from './arn-rank.js';

/** Nodes whose turn it is by their counts, the lowest first, then by ARN. Counted, not compared: the largest count is that of a hub. */
export function turnsBy(counts: Int32Array, isNext: Uint8Array, { nodeAt }: Pick<ArnRank, 'nodeAt'>, room: Uint32Array): Uint32Array {
  let most = 0;
  for (let node = 0; node < isNext.length; node++) if (isNext[node] === 1) most = Math.max(most, counts[node] as number);
  const next = new Uint32Array(most + 2);
  for (let node = 0; node < isNext.length; node++) {
    if (isNext[node] === 0) continue;
    const slot = (counts[node] as number) + 1;
    next[slot] = (next[slot] as number) + 1;
  }
  for (let slot = 1; slot < next.length; slot++) next[slot] = (next[slot] as number) + (next[slot - 1] as number);
  const turns = room.subarray(0, next[most + 1]);
  for (let rank = 0; rank < isNext.length; rank++) {
    const node = nodeAt[rank] as number;
    if (isNext[node] === 0) continue;
    const slot = counts[node] as number;
    turns[next[slot] as number] = node;
    next[slot] = (next[slot] as number) + 1;
  }
  return turns;
}
