import { ByteReader } from '../columns/byte-reader.js';
import { ByteWriter } from '../columns/byte-writer.js';
import { decodeEvidence, encodeEvidence } from '../evidence/evidence-bytes.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import type { Stranger } from './join-report.js';

/** What the logs of some days say between known resources (nodes), and of those that are nobody's of the customer. */
export interface Joined {
  readonly evidence: EvidenceTable;
  readonly strangers: readonly Stranger[];
}

/** `CVJD`, little-endian. */
const magic = 0x444a_5643;
const version = 1;

/** As bytes in which nodes are told by ARN, so that they outlive the list of resources; equal for equal content. */
export function encodeJoined({ evidence, strangers }: Joined, resources: readonly KnownResource[]): Uint8Array {
  const nodes = nodesIn({ evidence, strangers }, resources.length);
  const places = new Uint32Array(resources.length);
  for (let place = 0; place < nodes.length; place++) places[nodes[place] as number] = place;
  const table = encodeEvidence(atNodes(evidence, places));
  const writer = new ByteWriter();
  writer.number(magic);
  writer.number(version);
  writer.texts(nodes.map((node) => (resources[node] as KnownResource).arn));
  writer.texts(strangers.map(({ arn }) => arn));
  writer.column(Uint32Array.from(strangers, ({ node }) => places[node] as number));
  writer.number(table.length);
  writer.column(table);
  return writer.finish();
}

/**
 * Reads it back for another list of resources, in the order of ARNs as the first one was, so that rows keep their order. Undefined where one of
 * the resources is gone or the order is another; throws InvalidObjectError for anything that `encodeJoined` does not write.
 */
export function decodeJoined(bytes: Uint8Array, nodeOfArn: (arn: string) => number | undefined): Joined | undefined {
  const reader = new ByteReader(bytes, 'joined days');
  reader.expect(magic, 'kind');
  reader.expect(version, 'version');
  const nodes = reader.texts().map(nodeOfArn);
  const arns = reader.texts();
  const speakers = reader.wide(arns.length);
  const table = decodeEvidence(reader.narrow(reader.rows(1)));
  reader.end();
  const isSame = nodes.every((node, n) => node !== undefined && (n === 0 || node > (nodes[n - 1] ?? node)));
  if (!isSame) return undefined;
  const places = Uint32Array.from(nodes as number[]);
  const strangers = arns.map((arn, n) => ({ node: places[speakers[n] as number] as number, arn }));
  return { evidence: atNodes(table, places), strangers };
}

/** The nodes that anything is said of, rising. */
function nodesIn({ evidence, strangers }: Joined, nodeCount: number): readonly number[] {
  const isUsed = new Uint8Array(nodeCount);
  for (let row = 0; row < evidence.rows; row++) isUsed[evidence.a[row] as number] = isUsed[evidence.b[row] as number] = 1;
  for (const { node } of strangers) isUsed[node] = 1;
  const nodes: number[] = [];
  for (let node = 0; node < nodeCount; node++) if (isUsed[node] === 1) nodes.push(node);
  return nodes;
}

function atNodes(evidence: EvidenceTable, nodes: Uint32Array): EvidenceTable {
  const moved = (column: Uint32Array) => {
    const to = new Uint32Array(column.length);
    for (let row = 0; row < column.length; row++) to[row] = nodes[column[row] as number] as number;
    return to;
  };
  return { ...evidence, a: moved(evidence.a), b: moved(evidence.b) };
}
