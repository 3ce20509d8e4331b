import type { PolicyDocument } from '../../access/policy-document.js';
import { evidenceSources, sourceNames } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import { roleHolders } from '../sources/role-holders.js';
import { groupRules } from './group-rules.js';
import { isPlace } from './is-place.js';
import type { Knowledge } from './knowledge.js';
import { type Asker, policyAnswer } from './policy-answer.js';

/** One member of a set that uses what stays, and whether that lets it in as it stands: `unknown` where nothing that was read says so. */
export interface GrantedUse {
  /** Nodes. */
  readonly granted: number;
  readonly member: number;
  readonly access: 'letsIn' | 'refuses' | 'unknown';
}

/** What tells of a use, as bits: settings alone; logs or a rule of the network, which let it in; permissions. */
const told = { configured: 1, letIn: 2, permitted: 4 } as const;

/** What a row of each source tells; tags and declarations tell of no use. */
const toldBySource = sourceNames.map((name) => {
  const { family } = evidenceSources[name];
  if (family === 'tags' || family === 'declaration') return 0;
  if (family === 'policy') return told.permitted;
  return family === 'configuration' ? told.configured : told.letIn;
});

/**
 * Every use that members of a set make of what stays and is granted, by all evidence, and whether it is let in: logs that saw it, policies
 * and rules of groups that name it. Policies read just now (`policiesNow`, by ARN) stand in the place of those known. Places need no access.
 */
export function grantedUses(
  { evidence, resources }: Pick<Knowledge, 'evidence' | 'resources'>,
  manifest: ReadonlySet<string>,
  granted: readonly string[],
  policiesNow: ReadonlyMap<string, readonly PolicyDocument[]> = new Map(),
): readonly GrantedUse[] {
  if (granted.length === 0) return [];
  const sides: Sides = {
    isMember: resources.map(({ arn }) => manifest.has(arn)),
    isGranted: resources.map(({ arn, type }) => granted.includes(arn) && !isPlace(type)),
  };
  const askerOf = askers(resources);
  return [...usesOf(evidence, resources, sides).values()].map(({ member, granted: to, bits }) => {
    const { arn, awsAccountId, policies } = resources[to] as KnownResource;
    const asker = askerOf(member);
    const answer = policyAnswer(policiesNow.get(arn) ?? policies, asker);
    // In another AWS account permissions of one's own are not enough.
    const isPermitted = (bits & told.permitted) !== 0 && asker.awsAccountId === awsAccountId;
    const letsIn = answer === 'letsIn' || isPermitted || (bits & told.letIn) !== 0;
    return { granted: to, member, access: answer === 'refuses' ? 'refuses' : letsIn ? 'letsIn' : 'unknown' };
  });
}

/** By node. */
interface Sides {
  readonly isMember: readonly boolean[];
  readonly isGranted: readonly boolean[];
}

interface ToldUse {
  readonly member: number;
  readonly granted: number;
  readonly bits: number;
}

/** What tells of each use, in the order of evidence. */
function usesOf(
  evidence: EvidenceTable,
  resources: readonly KnownResource[],
  { isMember, isGranted }: Sides,
): ReadonlyMap<string, ToldUse> {
  const { rows, a, b, source, relation } = evidence;
  const uses = new Map<string, ToldUse>();
  const add = (member: number, granted: number, bits: number) => {
    if (isMember[member] !== true || isGranted[granted] !== true) return;
    const pair = `${member} ${granted}`;
    uses.set(pair, { member, granted, bits: bits | (uses.get(pair)?.bits ?? 0) });
  };
  for (let row = 0; row < rows; row += 1) {
    const bits = toldBySource[source[row] as number] as number;
    if (bits === 0) continue;
    add(a[row] as number, b[row] as number, bits);
    if (relation[row] === relationCode['talks with']) add(b[row] as number, a[row] as number, bits);
  }
  const { behind, rules } = groupRules(evidence, resources);
  for (const { own, letIn } of rules) {
    const reached = (behind.get(own) ?? []).filter((node) => isGranted[node]);
    if (reached.length > 0) for (const member of behind.get(letIn) ?? []) for (const node of reached) add(member, node, told.letIn);
  }
  return uses;
}

/** By which ARNs a node asks: its own, and those of the roles it runs with. */
function askers(resources: readonly KnownResource[]): (node: number) => Asker {
  const roles = new Map<number, string[]>();
  for (const [role, holders] of roleHolders(resources))
    for (const holder of holders) roles.set(holder, [...(roles.get(holder) ?? []), resources[role]?.arn ?? '']);
  return (node) => {
    const { arn, awsAccountId } = resources[node] as KnownResource;
    return { arns: [arn, ...(roles.get(node) ?? [])], awsAccountId };
  };
}
