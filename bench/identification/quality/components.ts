/** Connected components of edges: a number for each node, -1 for nodes without an edge. */
export function components(nodes: number, edges: readonly (readonly [number, number, number?])[]): Int32Array {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const isJoined = new Uint8Array(nodes);
  for (const [a, b] of edges) {
    isJoined[a] = 1;
    isJoined[b] = 1;
    parent[rootOf(a)] = rootOf(b);
  }
  return Int32Array.from({ length: nodes }, (_, node) => (isJoined[node] === 1 ? rootOf(node) : -1));
}
