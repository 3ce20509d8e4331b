import type { EvidenceRow, EvidenceTable } from '../../domain/association/evidence/evidence-table.js';
import type { AssociationIndex, PairGraph } from '../../domain/association/index/association-index.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { KnownType } from '../../domain/association/known-type.js';
import { fittedWeights } from '../../domain/association/score/fitted-weights.js';

/** A cloud resource that identification knows, with nothing but an ARN made of its name. */
export function aKnownResource(name: string, type: KnownType = 'ec2-instance', over: Partial<KnownResource> = {}): KnownResource {
  return {
    arn: `arn:aws:test:eu-west-1:222222222222:${type}/${name}`,
    type,
    awsAccountId: '222222222222',
    region: 'eu-west-1',
    name,
    tags: {},
    aliases: [name],
    links: [],
    policies: [],
    leases: [],
    declaredBy: [],
    readAt: '2026-11-23T10:00:00.000Z',
    ...over,
  };
}

/** Rows as the table of evidence has them, sorted, nothing summed. */
export function anEvidenceTable(rows: readonly EvidenceRow[]): EvidenceTable {
  const sorted = [...rows].sort((x, y) => x.a - y.a || x.b - y.b || x.source - y.source || x.relation - y.relation);
  const details = [...new Set(sorted.map(({ detail }) => detail))].sort();
  const column = (name: Exclude<keyof EvidenceRow, 'detail'>) => sorted.map((row) => row[name]);
  return {
    rows: sorted.length,
    a: Uint32Array.from(column('a')),
    b: Uint32Array.from(column('b')),
    source: Uint8Array.from(column('source')),
    relation: Uint8Array.from(column('relation')),
    count: Uint32Array.from(column('count')),
    first: Uint32Array.from(column('first')),
    last: Uint32Array.from(column('last')),
    strength: Uint8Array.from(column('strength')),
    principals: Uint8Array.from(column('principals')),
    detail: Uint32Array.from(sorted, ({ detail }) => details.indexOf(detail)),
    details,
  };
}

/** Scored pairs as the index has them: each on both sides. */
export function aPairGraph(nodes: number, pairs: readonly (readonly [number, number, number])[]): PairGraph {
  const sides = pairs.flatMap(([a, b, confidence]) => [
    { from: a, to: b, confidence },
    { from: b, to: a, confidence },
  ]);
  const sorted = sides.sort((x, y) => x.from - y.from || x.to - y.to);
  const offsets = Uint32Array.from({ length: nodes + 1 }, (_, node) => sorted.filter(({ from }) => from < node).length);
  return {
    offsets,
    neighbours: Uint32Array.from(sorted, ({ to }) => to),
    confidence: Float32Array.from(sorted, ({ confidence }) => confidence),
  };
}

/** 2026-11-23T12:00:00Z. */
export const noon = 1_795_435_200;

interface IndexParts {
  readonly resources: readonly KnownResource[];
  readonly pairs?: readonly (readonly [number, number, number])[];
  readonly rows?: readonly EvidenceRow[];
  readonly groups?: readonly number[];
  readonly shared?: readonly number[];
  readonly threshold?: number;
  /** Log-odds at which a node and the one numbered after it came together. */
  readonly bonds?: readonly number[];
}

/** An index put together by hand: what answers questions, without what computes it. */
export function anAssociationIndex({
  resources,
  pairs = [],
  rows = [],
  groups,
  shared = [],
  threshold = 0.5,
  bonds = [],
}: IndexParts): AssociationIndex {
  const order = Uint32Array.from(resources.keys());
  return {
    resources,
    evidence: anEvidenceTable(rows),
    graph: aPairGraph(resources.length, pairs),
    isShared: Uint8Array.from(resources, (_, node) => Number(shared.includes(node))),
    groups: Int32Array.from(resources, (_, node) => groups?.[node] ?? -1),
    tree: { order, position: order, bond: Float32Array.from(resources, (_, node) => bonds[node] ?? 0) },
    silent: new Set(),
    verdicts: new Map(),
    statisticsVersion: 'test',
    weights: { ...fittedWeights, version: 'test', threshold, halfLifeDays: 30 },
    asOf: noon,
  };
}

/** One row of evidence: node 0 reads node 1 as CloudTrail saw it, twelve times in the hour before noon. */
export function anEvidenceRow(over: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    a: 0,
    b: 1,
    source: 6,
    relation: 6,
    count: 12,
    first: noon - 3_600,
    last: noon,
    strength: 200,
    principals: 1,
    detail: 'GetObject',
    ...over,
  };
}
