import { graphlib, layout } from '@dagrejs/dagre';
import type { PictureLine } from './picture.js';
import { spanningLines } from './spanning-lines.js';

/** Size of one box, in pixels. */
export const boxSize = { width: 190, height: 38 } as const;

/** Where the boxes of one group stand, from the group's own corner. */
export interface GroupLayout {
  readonly width: number;
  readonly height: number;
  /** Centre of each box, by node. */
  readonly at: ReadonlyMap<number, { readonly x: number; readonly y: number }>;
}

/** Layers cost more than the square of what is laid out: a larger group stands in rows. */
const layeredNodesMax = 300;
const gapPixels = 24;

/** Lays one group out in layers from left to right, in rows where it is too large for that. */
export function layOutGroup(nodes: readonly number[], lines: readonly PictureLine[]): GroupLayout {
  return nodes.length > layeredNodesMax ? inRows(nodes) : inLayers(nodes, lines);
}

function inLayers(nodes: readonly number[], lines: readonly PictureLine[]): GroupLayout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: gapPixels / 2, ranksep: gapPixels * 2, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(String(node), { ...boxSize });
  for (const { from, to } of spanningLines(nodes, lines)) graph.setEdge(String(from), String(to));
  layout(graph);
  const at = new Map(nodes.map((node) => [node, centreOf(graph, node)]));
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width: Math.max(width, boxSize.width), height: Math.max(height, boxSize.height), at };
}

function centreOf(graph: graphlib.Graph, node: number): { x: number; y: number } {
  const { x, y } = graph.node(String(node)) as { x: number; y: number };
  return { x, y };
}

function inRows(nodes: readonly number[]): GroupLayout {
  const columns = Math.max(1, Math.ceil(Math.sqrt(nodes.length / 4)));
  const [stepX, stepY] = [boxSize.width + gapPixels, boxSize.height + gapPixels / 2];
  const at = new Map(
    nodes.map((node, i) => [
      node,
      { x: (i % columns) * stepX + boxSize.width / 2, y: Math.floor(i / columns) * stepY + boxSize.height / 2 },
    ]),
  );
  return { width: columns * stepX - gapPixels, height: Math.ceil(nodes.length / columns) * stepY, at };
}
