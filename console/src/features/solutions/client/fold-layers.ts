import type { Point } from './block-grid.js';
import { layerGap } from './layout-size.js';

/** Corner and size of what is placed: a node or a whole block. */
export interface UnitBox extends Point {
  readonly width: number;
  readonly height: number;
}

/** Boxes with their places, and the size of the whole. */
export interface FoldedLayers {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, UnitBox>;
}

/**
 * Folds layers that are far higher than they need be: each layer (boxes that begin at one x) becomes as many columns as make the whole about as
 * wide as high, in the order from top to bottom. What is reached stays to the right of what it is reached from.
 */
export function foldLayers(boxes: ReadonlyMap<string, UnitBox>): FoldedLayers {
  const heightMax = Math.max(...[...boxes.values()].map(({ height }) => height), Math.sqrt(areaOf(boxes)));
  const placed = new Map<string, UnitBox>();
  let [left, bottom] = [layerGap.margin, 0];
  for (const layer of layersOf(boxes)) {
    for (const column of columnsOf(layer, heightMax)) {
      let top = layerGap.margin;
      for (const [unit, box] of column) {
        placed.set(unit, { ...box, x: left, y: top });
        top += box.height + layerGap.node;
      }
      bottom = Math.max(bottom, top);
      left += Math.max(...column.map(([, { width }]) => width)) + layerGap.node;
    }
    left += layerGap.layer - layerGap.node;
  }
  return { width: left - layerGap.layer + layerGap.margin, height: bottom - layerGap.node + layerGap.margin, boxes: placed };
}

type Layer = readonly (readonly [unit: string, box: UnitBox])[];

function areaOf(boxes: ReadonlyMap<string, UnitBox>): number {
  return [...boxes.values()].reduce((sum, { width, height }) => sum + (width + layerGap.node) * (height + layerGap.node), 0);
}

/** From left to right, each from top to bottom. */
function layersOf(boxes: ReadonlyMap<string, UnitBox>): readonly Layer[] {
  const layers = new Map<number, (readonly [string, UnitBox])[]>();
  for (const [unit, box] of boxes) {
    const x = Math.round(box.x);
    const layer = layers.get(x) ?? [];
    layer.push([unit, box]);
    layers.set(x, layer);
  }
  const sorted = [...layers].sort(([x], [y]) => x - y);
  return sorted.map(([, layer]) => layer.sort(([one, a], [other, b]) => a.y - b.y || (one < other ? -1 : 1)));
}

function columnsOf(layer: Layer, heightMax: number): readonly Layer[] {
  const columns: (readonly [string, UnitBox])[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const one of layer) {
    if (height + one[1].height > heightMax) {
      columns.push([]);
      height = 0;
    }
    columns.at(-1)?.push(one);
    height += one[1].height + layerGap.node;
  }
  return columns;
}
