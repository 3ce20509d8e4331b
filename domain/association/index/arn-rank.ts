import type { KnownResource } from '../known-resource.js';

/** Nodes in order of their ARNs: ties are broken by name, never by the order in which resources were read. */
export interface ArnRank {
  /** Node at each rank. */
  readonly nodeAt: Uint32Array;
  /** Rank of each node. */
  readonly rankOf: Uint32Array;
}

/** Ranks resources by ARN; linear where they come in that order already. */
export function arnRank(resources: readonly KnownResource[]): ArnRank {
  const nodeAt = new Uint32Array(resources.length);
  for (let node = 0; node < nodeAt.length; node++) nodeAt[node] = node;
  const isSorted = resources.every(({ arn }, node) => node === 0 || (resources[node - 1] as KnownResource).arn < arn);
  if (isSorted) return { nodeAt, rankOf: nodeAt };
  nodeAt.sort((a, b) => ((resources[a] as KnownResource).arn < (resources[b] as KnownResource).arn ? -1 : 1));
  const rankOf = new Uint32Array(resources.length);
  for (let rank = 0; rank < nodeAt.length; rank++) rankOf[nodeAt[rank] as number] = rank;
  return { nodeAt, rankOf };
}
