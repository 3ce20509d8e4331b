import type { Ports } from '../../ports/ports.js';
import type { Page } from '../../ports/tables.js';
import type { Reason } from '../explain/reason.js';
import { reasonsOf } from '../export/scored-pair.js';
import type { AssociationIndex } from '../index/association-index.js';
import { groupsOf } from '../index/groups.js';
import { pairConfidence } from '../index/pair-confidence.js';
import type { KnownResource } from '../known-resource.js';
import { type Basis, basisOf } from './basis.js';
import { type Decided, decidedOf } from './decided.js';
import { setId } from './decision-store.js';
import type { Knowledge } from './knowledge.js';
import { loadKnowledge } from './load-knowledge.js';
import { pageAfter, placeOf } from './page-after.js';
import { proposalName } from './proposal-name.js';
import { type ShownResource, shownResource } from './shown-resource.js';

/** A member of a proposal: how surely it belongs there, and why. */
export interface ProposedMember extends ShownResource {
  /** With the member it is bound to most. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** A group of cloud resources that seem to be one solution. */
export interface Proposal {
  readonly proposalId: string;
  readonly name: string;
  /** Of its weakest member. */
  readonly confidence: number;
  readonly memberCount: number;
  /** Every member can be moved. */
  readonly movable: boolean;
  readonly members: readonly ProposedMember[];
  /** What the group uses together with others. */
  readonly shared: readonly ShownResource[];
  readonly decided?: Decided;
}

/** One page of proposals, and from what they were made. */
export interface Proposals extends Page<Proposal> {
  readonly basis: Basis;
}

/** What is told of one proposal: as much as an answer holds. */
const membersMax = 500;
const sharedMax = 100;
const reasonsMax = 3;

/** The solutions that a customer's cloud resources seem to form, most confident first; what was rejected as a whole comes last. */
export async function proposalsOf(
  ports: Pick<Ports, 'tables' | 'objects'>,
  customerId: string,
  { threshold, ...page }: { readonly threshold?: number | undefined; readonly limit: number; readonly after?: string | undefined },
): Promise<Proposals> {
  const knowledge = await loadKnowledge(ports, customerId);
  const { index } = knowledge;
  const groups = membersOf(threshold === undefined ? index.groups : groupsOf(index, threshold));
  const sketched = groups.map((nodes) => sketchOf(knowledge, nodes)).sort((a, b) => (a.place < b.place ? -1 : 1));
  const shown = pageAfter(sketched, ({ place }) => place, page);
  return { ...shown, items: shown.items.map((sketch) => proposalOf(knowledge, sketch)), basis: basisOf(knowledge) };
}

interface Sketch {
  readonly nodes: readonly number[];
  /** Confidence of each with the member it is bound to most, and that member. */
  readonly bound: readonly { readonly to: number; readonly confidence: number }[];
  readonly confidence: number;
  readonly decided: Decided | undefined;
  readonly place: string;
}

function membersOf(groups: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = [];
  groups.forEach((group, node) => {
    if (group < 0) return;
    members[group] ??= [];
    members[group].push(node);
  });
  return members.filter((nodes) => nodes.length > 0);
}

function sketchOf({ index, decisions }: Knowledge, nodes: readonly number[]): Sketch {
  const bound = nodes.map((node) => strongest(index, node, nodes));
  const confidence = bound.reduce((least, one) => Math.min(least, one.confidence), 1);
  const arns = nodes.map((node) => arnAt(index, node));
  const decided = decidedOf(decisions, 'proposal', arns);
  const place = `${decided?.verdict === 'reject' ? 1 : 0} ${placeOf(confidence, arns[0] ?? '')}`;
  return { nodes, bound, confidence, decided, place };
}

/** Neighbours in the tree are the closest there are, so only they are asked. */
function strongest(index: AssociationIndex, node: number, nodes: readonly number[]): { readonly to: number; readonly confidence: number } {
  const inside = new Set(nodes);
  const at = index.tree.position[node] as number;
  const near = [at - 1, at + 1].flatMap((place) => index.tree.order[place] ?? []).filter((other) => inside.has(other));
  const pairs = near.map((to) => ({ to, confidence: pairConfidence(index, node, to) }));
  return pairs.sort((a, b) => b.confidence - a.confidence || a.to - b.to)[0] ?? { to: node, confidence: index.weights.threshold };
}

function proposalOf(knowledge: Knowledge, { nodes, bound, confidence, decided }: Sketch): Proposal {
  const { index } = knowledge;
  const members = nodes.slice(0, membersMax).map((node, at) => {
    const { to, confidence: own } = bound[at] as Sketch['bound'][number];
    return { ...shownResource(knowledge, node), confidence: own, reasons: reasonsOf(index, node, to).slice(0, reasonsMax) };
  });
  return {
    proposalId: setId(nodes.map((node) => arnAt(index, node))),
    name: proposalName(nodes.map((node) => index.resources[node] as KnownResource)),
    confidence,
    memberCount: nodes.length,
    movable: nodes.every((node) => knowledge.rows.has(arnAt(index, node))),
    members,
    shared: sharedBy(index, nodes).map((node) => shownResource(knowledge, node)),
    ...(decided !== undefined && { decided }),
  };
}

/** Shared services that a member has evidence with. */
function sharedBy({ graph, isShared }: AssociationIndex, nodes: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const node of nodes) {
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at += 1) {
      const other = graph.neighbours[at] as number;
      if (isShared[other] === 1) found.add(other);
    }
  }
  return [...found].sort((a, b) => a - b).slice(0, sharedMax);
}

function arnAt({ resources }: AssociationIndex, node: number): string {
  return (resources[node] as KnownResource).arn;
}
