import { Graph, layout } from '@dagrejs/dagre';
import { type BlockGrid, blockGrid, type Point, wayInBlock } from './block-grid.js';
import { edgePath } from './edge-path.js';
import { type FoldedLayers, foldLayers, type UnitBox } from './fold-layers.js';
import type { GraphEdge, SolutionGraph } from './graph-of.js';
import { layerGap, nodeSize } from './layout-size.js';
import { type LeafBlock, leafBlocks } from './leaf-block.js';

/** Corner (top left) of a node. */
export interface PlacedNode extends Point {
  readonly id: string;
  readonly group: number;
}

/** Corner and size of a block. */
export interface PlacedBlock extends LeafBlock, Point {
  readonly width: number;
  readonly height: number;
}

/** An edge as the `d` of an SVG path. */
export interface PlacedEdge extends GraphEdge {
  readonly path: string;
}

/** A graph with its places, in pixels. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly blocks: readonly PlacedBlock[];
  readonly edges: readonly PlacedEdge[];
}

/** Places a graph in layers from left to right, the leaves of a crowded node as grids; the same graph is placed the same each time. */
export function layoutGraph(graph: SolutionGraph): GraphLayout {
  const blocks = leafBlocks(graph);
  const grids = new Map(blocks.map((block) => [block.key, blockGrid(block.nodes.length)]));
  const blockOf = new Map(blocks.flatMap((block) => block.nodes.map((id) => [id, block.key] as const)));
  const unitOf = (id: string) => blockOf.get(id) ?? id;
  const layers = layered(graph, grids, unitOf);
  const { width, height, boxes, isFolded } = unitBoxes(layers);
  const boxOf = (unit: string) => boxes.get(unit) ?? nowhere;
  const placed = blocks.map((block): PlacedBlock => ({ ...block, ...boxOf(block.key) }));
  const inBlocks = new Map(placed.flatMap((block) => placesIn(block, grids.get(block.key)?.corners ?? [])));
  const nodes = graph.nodes.map(({ id, group }): PlacedNode => ({ id, group, ...(inBlocks.get(id) ?? cornerOf(boxOf(id))) }));
  const ends = { nodes: new Map(nodes.map((node) => [node.id, node])), blocks: new Map(placed.map((block) => [block.key, block])), unitOf };
  const bendsOf = ({ from, to }: GraphEdge) => (isFolded ? [] : bendsBetween(layers, unitOf(from), unitOf(to)));
  const edges = graph.edges.map((edge): PlacedEdge => ({ ...edge, path: pathOf(edge, bendsOf(edge), ends) }));
  return { width, height, nodes, blocks: placed, edges };
}

type Layers = Graph<{ width?: number; height?: number }, UnitBox, { readonly points: readonly Point[] }>;

const nowhere: UnitBox = { x: 0, y: 0, width: 0, height: 0 };
/** From here on layers stand side by side in columns: nobody scrolls that far. */
const heightMax = 12_000;

/** Where the layout has put everything, folded where it has become too high. */
function unitBoxes(layers: Layers): FoldedLayers & { readonly isFolded: boolean } {
  const boxes = new Map(layers.nodes().map((unit) => [unit, boxAt(layers, unit)]));
  const { width = 0, height = 0 } = layers.graph();
  return height > heightMax ? { ...foldLayers(boxes), isFolded: true } : { width, height, boxes, isFolded: false };
}

function cornerOf({ x, y }: UnitBox): Point {
  return { x, y };
}

const margins = { marginx: layerGap.margin, marginy: layerGap.margin } as const;

/** Nodes and whole blocks in layers, each layer begun at its left; each edge between two of them once. */
function layered(graph: SolutionGraph, grids: ReadonlyMap<string, BlockGrid>, unitOf: (id: string) => string): Layers {
  const layers = new Graph();
  layers.setGraph({ rankdir: 'LR', rankalign: 'top', nodesep: layerGap.node, ranksep: layerGap.layer, ...margins });
  for (const unit of new Set(graph.nodes.map(({ id }) => unitOf(id)))) {
    const { width, height } = grids.get(unit) ?? nodeSize;
    layers.setNode(unit, { width, height });
  }
  for (const { from, to } of graph.edges) layers.setEdge(unitOf(from), unitOf(to), {});
  layout(layers);
  return layers;
}

/** The layout tells middles; what is drawn begins at a corner. */
function boxAt(layers: Layers, unit: string): UnitBox {
  const { x, y, width, height } = layers.node(unit);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function placesIn(block: PlacedBlock, corners: readonly Point[]): readonly (readonly [id: string, at: Point])[] {
  return block.nodes.flatMap((id, index) => {
    const corner = corners[index];
    return corner === undefined ? [] : [[id, { x: block.x + corner.x, y: block.y + corner.y }] as const];
  });
}

/** Start, middle and end: nothing lies between neighbouring layers. */
const pointsToNextLayer = 3;

interface Ends {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly blocks: ReadonlyMap<string, PlacedBlock>;
  readonly unitOf: (id: string) => string;
}

/** From the right side of the one to the left side of the other, through what the layout says is free. */
/** Where an edge passes layers in between. */
function bendsBetween(layers: Layers, from: string, to: string): readonly Point[] {
  const { points } = layers.edge(from, to);
  return points.length > pointsToNextLayer ? points.slice(1, -1) : [];
}

function pathOf({ from, to }: GraphEdge, bends: readonly Point[], { nodes, blocks, unitOf }: Ends): string {
  const [start, end, block] = [nodes.get(from), nodes.get(to), blocks.get(unitOf(to))];
  if (start === undefined || end === undefined) return '';
  const leave = { x: start.x + nodeSize.width, y: start.y + nodeSize.height / 2 };
  if (block === undefined) return edgePath([leave, ...bends, { x: end.x, y: end.y + nodeSize.height / 2 }]);
  const entry = { x: block.x, y: block.y + block.height / 2 };
  return edgePath([leave, ...bends, entry], wayInBlock(block, entry, end));
}
