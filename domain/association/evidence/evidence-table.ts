/**
 * Evidence about pairs as columns, a row for each (a, b, source, relation, detail): sorted by those, so that equal evidence is equal bytes
 * whatever order it came in. `a` acts where the relation has a direction, else a < b. Nodes are positions in the list of known resources.
 */
export interface EvidenceTable {
  readonly rows: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Position in `evidenceSources`. */
  readonly source: Uint8Array;
  /** Position in `relations`. */
  readonly relation: Uint8Array;
  /** Events or facts, saturating at 2^32 - 1. */
  readonly count: Uint32Array;
  /** Epoch seconds of the earliest and the latest; the time of the reading for what is configured. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** How telling it is at fixed statistics, 0 to 255: rarity of a tag, narrowness of a policy, 255 for a link that is needed. */
  readonly strength: Uint8Array;
  /** Different principals that acted, saturating at 255; 0 where nobody acts. */
  readonly principals: Uint8Array;
  /** Position in `details`. */
  readonly detail: Uint32Array;
  /** What the explanation shows: `key=value` of a tag, property path, action; '' for none. Sorted, each once. */
  readonly details: readonly string[];
}

/** One row as it is added. */
export interface EvidenceRow {
  readonly a: number;
  readonly b: number;
  readonly source: number;
  readonly relation: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly strength: number;
  readonly principals: number;
  readonly detail: string;
}

/** Takes evidence from every source and answers it as one table. */
export interface EvidenceSink {
  /** Adds one row; rows of the same pair, source, relation and detail are summed (counts), widened (time) and the strongest kept. */
  add(row: EvidenceRow): void;
}
