import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import type { Weights } from '../score/weights.js';

/** Scored pairs as compressed rows: the neighbours of node n are positions offsets[n] to offsets[n + 1]; each pair stands on both sides. */
export interface PairGraph {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Confidence of the direct evidence for the pair, 0 to 1. */
  readonly confidence: Float32Array;
}

/** One resource that belongs with the seed. */
export interface ReachedResource {
  readonly node: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Nodes from the seed to this one; two where the evidence is direct. */
  readonly path: readonly number[];
}

/**
 * How resources came together, as an order of all nodes with a bond between each and the next: two nodes are as close as the weakest bond
 * between them, so that a cut at any bond leaves groups that nest.
 */
export interface GroupTree {
  readonly order: Uint32Array;
  /** Position of each node in the order. */
  readonly position: Uint32Array;
  /** What holds the node at a position and the one after it together, in log-odds of joining; 0 where nothing does. */
  readonly bond: Float32Array;
}

/** Everything that answers questions about a customer's resources; deterministic in resources, evidence, weights and `asOf`. */
export interface AssociationIndex {
  readonly resources: readonly KnownResource[];
  readonly evidence: EvidenceTable;
  readonly graph: PairGraph;
  readonly tree: GroupTree;
  /** Hash of the statistics of this customer that scores rest on (degrees, telling tag keys); part of every answer, with the weights' version. */
  readonly statisticsVersion: string;
  /** 1 for a shared service: it touches what belongs to several groups, is shown, and captures nothing. */
  readonly isShared: Uint8Array;
  /** Pairs of which configuration says that one uses the other, and that complete flow logs never saw so; see `pairKey` for the keys. */
  readonly silent: ReadonlySet<number>;
  /** What a person decided; see `pairKey` for the keys: 1 together, 0 apart. */
  readonly verdicts: ReadonlyMap<number, 0 | 1>;
  /** Group of each node at the weights' threshold, -1 for none. */
  readonly groups: Int32Array;
  readonly weights: Weights;
  /** Epoch seconds: evidence ages from here. */
  readonly asOf: number;
}
