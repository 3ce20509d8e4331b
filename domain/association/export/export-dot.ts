import { displayName } from '../explain/display-name.js';
import type { AssociationIndex } from '../index/association-index.js';
import { confidenceText } from './confidence-text.js';
import { resourceAt, scoredPairs } from './scored-pair.js';

const widthMax = 5;

/** A quoted id of the DOT language: only the quote and the backslash mean something inside one. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
}

/** Lines of a Graphviz document: a cluster for each group, the width of an edge by confidence, shared services dashed. */
export function* exportDot(index: AssociationIndex, minConfidence: number): Generator<string> {
  yield 'graph associations {\n  node [shape=box];\n';
  for (const [group, nodes] of nodesByGroup(index)) {
    const lines = nodes.map((node) => nodeLine(index, node)).join('');
    yield group < 0 ? lines : `  subgraph cluster_${group} {\n${lines}  }\n`;
  }
  for (const { a, b, confidence } of scoredPairs(index, minConfidence)) {
    const width = (confidence * widthMax).toFixed(2);
    const ends = `${quoted(resourceAt(index, a).arn)} -- ${quoted(resourceAt(index, b).arn)}`;
    yield `  ${ends} [penwidth=${width} label="${confidenceText(confidence)}"];\n`;
  }
  yield '}\n';
}

function nodeLine(index: AssociationIndex, node: number): string {
  const resource = resourceAt(index, node);
  const style = index.isShared[node] === 1 ? ' style=dashed' : '';
  return `    ${quoted(resource.arn)} [label=${quoted(displayName(resource))}${style}];\n`;
}

function nodesByGroup({ resources, groups }: AssociationIndex): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const node of resources.keys()) {
    const group = groups[node] ?? -1;
    const nodes = found.get(group);
    if (nodes) nodes.push(node);
    else found.set(group, [node]);
  }
  return new Map([...found].sort(([x], [y]) => x - y));
}
