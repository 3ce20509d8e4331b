import type { AssociationIndex } from '../index/association-index.js';

/** Confidence in steps of a 256th: nodes wait in a row for each step, the surest row is emptied first. */
const steps = 256;
const nodesMax = 50_000;

/**
 * The path of evidence between two nodes whose weakest pair is strongest, both ends included; undefined where there is none within 50,000
 * nodes. Unlike what groups are made of it may lead over shared services, so that it can be told that it does.
 */
export function widestPath(index: AssociationIndex, from: number, to: number): readonly number[] | undefined {
  const before = new Map<number, number>([[from, from]]);
  const width = new Map<number, number>([[from, steps]]);
  const waiting: number[][] = Array.from({ length: steps + 1 }, () => []);
  const done = new Set<number>();
  waiting[steps]?.push(from);
  for (let step = steps; step > 0 && done.size < nodesMax; ) {
    const node = waiting[step]?.pop();
    if (node === undefined) step -= 1;
    else if (node === to) return pathBack(before, from, to);
    else if (!done.has(node)) {
      done.add(node);
      spread(index, node, step, { before, width, waiting });
    }
  }
  return undefined;
}

interface Search {
  readonly before: Map<number, number>;
  readonly width: Map<number, number>;
  readonly waiting: number[][];
}

function spread({ graph }: AssociationIndex, node: number, step: number, { before, width, waiting }: Search): void {
  for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at += 1) {
    const other = graph.neighbours[at] as number;
    const wide = Math.min(step, Math.max(1, Math.round((graph.confidence[at] as number) * steps)));
    if (wide <= (width.get(other) ?? 0)) continue;
    width.set(other, wide);
    before.set(other, node);
    waiting[wide]?.push(other);
  }
}

function pathBack(before: ReadonlyMap<number, number>, from: number, to: number): readonly number[] {
  const path = [to];
  for (let node = to; node !== from; path.push(node)) node = before.get(node) ?? from;
  return path.reverse();
}
