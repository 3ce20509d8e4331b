import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';

/** What begins connections of its own accord. */
const callers: ReadonlySet<KnownType> = new Set(['ec2-instance', 'lambda-function', 'ecs-service']);

/** What has its addresses in parts, which are behind groups, while settings name the whole. */
const madeOfParts: ReadonlySet<KnownType> = new Set(['elasticache-replication-group', 'efs-file-system']);

/** What is called at an address. */
const called: ReadonlySet<KnownType> = new Set([
  'ec2-instance',
  'load-balancer',
  'classic-load-balancer',
  'rds-instance',
  'rds-cluster',
  'elasticache-cluster',
  'efs-mount-target',
  ...madeOfParts,
]);

/** Members of a group beside which one of them is still meant. */
const membersMax = 32;

/** Groups that may let in the same one: what more let in watches or administers, and needs none of them. */
const letInByMax = 3;

/** One that a rule lets reach another through the network. */
export interface NetworkReach {
  readonly from: number;
  readonly to: number;
  /** Row of the rule that lets it in. */
  readonly row: number;
}

interface Rule {
  readonly own: number;
  readonly letIn: number;
  readonly row: number;
}

/** Who may reach whom because the security group of the one names that of the other; rules of networks, and groups of many, name nobody. */
export function networkReach(evidence: EvidenceTable, resources: readonly Pick<KnownResource, 'type'>[]): readonly NetworkReach[] {
  const typeOf = (node: number) => resources[node]?.type as KnownType;
  const isGroup = (node: number) => typeOf(node) === 'security-group';
  const behind = new Map<number, number[]>();
  const wholes = new Map<number, number[]>();
  const rules: Rule[] = [];
  for (let row = 0; row < evidence.rows; row += 1) {
    if (evidence.source[row] !== sourceCode.configuration) continue;
    const [a, b] = [evidence.a[row] as number, evidence.b[row] as number];
    const isNeeded = evidence.relation[row] === relationCode.needs;
    if (isGroup(b) && isNeeded && (callers.has(typeOf(a)) || called.has(typeOf(a)))) addTo(behind, b, a);
    else if (isGroup(a) && isGroup(b) && detailOf(evidence, row).startsWith('lets in')) rules.push({ own: a, letIn: b, row });
    else if (isNeeded && madeOfParts.has(typeOf(b))) addTo(wholes, a, b);
  }
  for (const [group, members] of behind) behind.set(group, [...new Set([...members, ...members.flatMap((one) => wholes.get(one) ?? [])])]);
  const letInBy = Map.groupBy(rules, ({ letIn }) => letIn);
  return rules.filter(({ letIn }) => (letInBy.get(letIn)?.length ?? 0) <= letInByMax).flatMap((rule) => reachedBy(rule, behind, resources));
}

function reachedBy(
  { own, letIn, row }: Rule,
  behind: ReadonlyMap<number, readonly number[]>,
  resources: readonly Pick<KnownResource, 'type'>[],
): readonly NetworkReach[] {
  const [to, from] = [behind.get(own) ?? [], behind.get(letIn) ?? []];
  if (to.length > membersMax || from.length > membersMax) return [];
  const typeOf = (node: number) => resources[node]?.type as KnownType;
  const reached = to.filter((node) => called.has(typeOf(node)));
  return from.filter((node) => callers.has(typeOf(node))).flatMap((one) => reached.map((other) => ({ from: one, to: other, row })));
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function detailOf({ details, detail }: EvidenceTable, row: number): string {
  return details[detail[row] as number] ?? '';
}
