import { sourceNames } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';

/** From when to when a source says something, epoch seconds. */
export interface EvidenceSpan {
  readonly first: number;
  readonly last: number;
}

/** From when to when each source says something of each node, from one pass over a table. */
export class EvidenceSpans {
  readonly #nodes: number;
  /** By source, then by node; where nothing is said the first is after the last. */
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;

  constructor(evidence: EvidenceTable, nodes: number) {
    this.#nodes = nodes;
    this.#first = new Uint32Array(sourceNames.length * nodes).fill(0xffff_ffff);
    this.#last = new Uint32Array(sourceNames.length * nodes);
    for (let row = 0; row < evidence.rows; row += 1) {
      const at = (evidence.source[row] as number) * nodes;
      const [first, last] = [evidence.first[row] as number, evidence.last[row] as number];
      this.#widen(at + (evidence.a[row] as number), first, last);
      this.#widen(at + (evidence.b[row] as number), first, last);
    }
  }

  /** What a source (its code) says of one node; undefined where nothing. */
  ofNode(source: number, node: number): EvidenceSpan | undefined {
    const at = source * this.#nodes + node;
    const [first, last] = [this.#first[at] as number, this.#last[at] as number];
    return first > last ? undefined : { first, last };
  }

  /** What a source says of anything, and of how many nodes. */
  ofAll(source: number): (EvidenceSpan & { readonly nodes: number }) | undefined {
    let [first, last, nodes] = [0xffff_ffff, 0, 0];
    for (let node = 0; node < this.#nodes; node += 1) {
      const span = this.ofNode(source, node);
      if (span === undefined) continue;
      nodes += 1;
      first = Math.min(first, span.first);
      last = Math.max(last, span.last);
    }
    return nodes === 0 ? undefined : { first, last, nodes };
  }

  #widen(at: number, first: number, last: number): void {
    if (first < (this.#first[at] as number)) this.#first[at] = first;
    if (last > (this.#last[at] as number)) this.#last[at] = last;
  }
}

const known = new WeakMap<EvidenceTable, EvidenceSpans>();

/** The spans of a table, found once for all who ask; `nodes` is how many cloud resources it speaks of. */
export function spansOf(evidence: EvidenceTable, nodes: number): EvidenceSpans {
  const spans = known.get(evidence) ?? new EvidenceSpans(evidence, nodes);
  known.set(evidence, spans);
  return spans;
}
