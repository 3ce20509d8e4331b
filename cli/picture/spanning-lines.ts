import type { PictureLine } from './picture.js';

/** The strongest lines that hold a group together and close no ring: what the layers are made of; the order of equals is kept. */
export function spanningLines(nodes: readonly number[], lines: readonly PictureLine[]): readonly PictureLine[] {
  const above = new Map(nodes.map((node) => [node, node]));
  const rootOf = (node: number): number => {
    let root = node;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    above.set(node, root);
    return root;
  };
  const strongest = [...lines].sort((x, y) => y.confidence - x.confidence || x.from - y.from || x.to - y.to);
  return strongest.filter(({ from, to }) => {
    const [one, other] = [rootOf(from), rootOf(to)];
    if (one !== other) above.set(other, one);
    return one !== other;
  });
}
