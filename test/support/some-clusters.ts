import type { CarriedTags } from '../../domain/association/index/carried-tags.js';
import { type ClusterSource, Clusters } from '../../domain/association/index/clusters.js';
import { noTagOdds } from '../../domain/association/index/tag-odds.js';

/** No tags at all. */
export const noTags: CarriedTags = { keys: 0, tags: new Uint32Array(0), groups: new Uint8Array(0), binds: new Uint8Array(0) };

interface ClustersShape {
  /** How many nodes each cluster has; nodes are numbered cluster by cluster. */
  readonly sizes: readonly number[];
  /** The value of one tag key that each node carries, 0 for none. */
  readonly tags?: readonly number[];
  /** What it says to agree, and to differ, on that key. */
  readonly odds?: readonly [agree: number, differ: number];
  /** Nodes that begin work by themselves. */
  readonly starting?: readonly number[];
  readonly apart?: ClusterSource['apart'];
}

/** Clusters as a step of grouping finds them, what is inside each held firmly. */
export function someClusters({ sizes, tags, odds = [1, 1], starting = [], apart = [] }: ClustersShape): Clusters {
  const of = Uint32Array.from(sizes.flatMap((size, cluster) => Array<number>(size).fill(cluster)));
  const order = of.map((_, node) => node);
  const level = new Uint16Array(of.length).fill(800);
  const startsItself = new Uint8Array(of.length);
  for (const node of starting) startsItself[node] = 1;
  return new Clusters({
    units: { count: sizes.length, of },
    tree: { order, level },
    carried: tags ? { keys: 1, tags: Uint32Array.from(tags) } : noTags,
    tagOdds: tags ? { agree: Float64Array.of(odds[0]), differ: Float64Array.of(odds[1]) } : noTagOdds(0),
    startsItself,
    apart,
  });
}
