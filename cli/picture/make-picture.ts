import { displayName } from '../../domain/association/explain/display-name.js';
import { reasonText } from '../../domain/association/explain/reason.js';
import { reasonsOf, resourceAt, scoredPairs } from '../../domain/association/export/scored-pair.js';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import { knownTypes } from '../../domain/association/known-type.js';
import { boxSize, type GroupLayout, layOutGroup } from './lay-out-group.js';
import { packFrames } from './pack-frames.js';
import type { Picture, PictureBox, PictureLine } from './picture.js';

/** What is drawn at most; more is a cloud of ink. */
const nodesMax = 5_000;
const linesMax = 20_000;
const paddingPixels = 16;
const titlePixels = 22;

/** Lays out every pair with direct evidence of at least this confidence, a frame for each group. */
export function makePicture(index: AssociationIndex, minConfidence: number): Picture {
  const all = strongestLines(index, minConfidence);
  const drawn = new Set(all.flatMap(({ from, to }) => [from, to]).slice(0, nodesMax));
  const lines = all.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const groups = [...nodesByGroup(index, drawn)].map(([group, nodes]) => ({ group, nodes, layout: layoutOf(nodes, lines) }));
  const packed = packFrames(groups.map(({ layout }) => ({ width: layout.width + 2 * paddingPixels, height: layout.height + inset })));
  const frames = packed.frames.map((frame, i) => ({ ...frame, group: groups[i]?.group ?? -1, count: groups[i]?.nodes.length ?? 0 }));
  const boxes = groups.flatMap(({ layout, nodes }, i) => nodes.map((node) => boxOf(index, node, layout, packed.frames[i])));
  return { ...packed.size, boxes, lines, frames, left: index.resources.length - drawn.size };
}

const inset = titlePixels + 2 * paddingPixels;

function strongestLines(index: AssociationIndex, minConfidence: number): readonly PictureLine[] {
  const pairs = [...scoredPairs(index, minConfidence)].sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  return pairs.slice(0, linesMax).map(({ a, b, confidence }) => {
    const [best] = reasonsOf(index, a, b);
    return { from: a, to: b, confidence, reason: best ? reasonText(best) : '' };
  });
}

/** The largest group first; what is in none comes last. */
function nodesByGroup({ groups }: AssociationIndex, drawn: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const node of [...drawn].sort((x, y) => x - y)) {
    const group = groups[node] ?? -1;
    const nodes = found.get(group);
    if (nodes) nodes.push(node);
    else found.set(group, [node]);
  }
  return new Map([...found].sort(([x, xs], [y, ys]) => Number(x < 0) - Number(y < 0) || ys.length - xs.length || x - y));
}

function layoutOf(nodes: readonly number[], lines: readonly PictureLine[]): GroupLayout {
  const own = new Set(nodes);
  return layOutGroup(
    nodes,
    lines.filter(({ from, to }) => own.has(from) && own.has(to)),
  );
}

function boxOf(index: AssociationIndex, node: number, layout: GroupLayout, frame: { x: number; y: number } | undefined): PictureBox {
  const resource = resourceAt(index, node);
  const at = layout.at.get(node) ?? { x: 0, y: 0 };
  const typeLabel = knownTypes[resource.type].label;
  return {
    node,
    typeLabel,
    label: displayName(resource).slice(typeLabel.length + 1),
    x: (frame?.x ?? 0) + paddingPixels + at.x - boxSize.width / 2,
    y: (frame?.y ?? 0) + paddingPixels + titlePixels + at.y - boxSize.height / 2,
    ...boxSize,
    group: index.groups[node] ?? -1,
    isShared: index.isShared[node] === 1,
  };
}
