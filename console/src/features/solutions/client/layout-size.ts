/** Pixels, before zooming: a node, and what is between nodes. */
export const nodeSize = { width: 236, height: 56 } as const;
/** Between nodes of a layer, between layers, around all. */
export const layerGap = { node: 20, layer: 72, margin: 16 } as const;
/** Within a block: its head line, between its nodes, around them. */
export const blockGap = { head: 28, column: 28, row: 20, around: 14 } as const;
