import { addressedTypes } from '../addressed-types.js';
import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { linkUse, useOf } from '../score/link-class.js';

/** What begins connections of its own accord. */
const callers: ReadonlySet<KnownType> = new Set(['ec2-instance', 'lambda-function', 'ecs-service']);

/** What has its addresses in parts, which are behind groups, while settings name the whole. */
const madeOfParts: ReadonlySet<KnownType> = new Set(['elasticache-replication-group', 'efs-file-system']);

/** What is called at an address. */
const called: ReadonlySet<KnownType> = new Set([...addressedTypes, ...madeOfParts]);

/** True for a type that begins connections of its own accord. */
export function isCaller(type: KnownType | undefined): boolean {
  return type !== undefined && callers.has(type);
}

/** True for a type that is called at an address. */
export function isCalled(type: KnownType | undefined): boolean {
  return type !== undefined && called.has(type);
}

/** One security group that lets in another: both nodes, and the row of the evidence that says so. */
export interface GroupRule {
  readonly own: number;
  readonly letIn: number;
  readonly row: number;
}

/** Who stands behind which security group, and which group lets in which: each pair of groups once, however many rows tell of it. */
export interface GroupRules {
  readonly behind: ReadonlyMap<number, readonly number[]>;
  readonly rules: readonly GroupRule[];
}

/** Reads the rules that name groups, as drivers and inventories tell them. */
export function groupRules(evidence: EvidenceTable, resources: readonly Pick<KnownResource, 'type'>[]): GroupRules {
  const typeOf = (node: number) => resources[node]?.type as KnownType;
  const isGroup = (node: number) => typeOf(node) === 'security-group';
  const behind = new Map<number, number[]>();
  const wholes = new Map<number, number[]>();
  const rules = new Map<string, GroupRule>();
  for (let row = 0; row < evidence.rows; row += 1) {
    if (evidence.source[row] !== sourceCode.configuration) continue;
    const [a, b] = [evidence.a[row] as number, evidence.b[row] as number];
    const isNeeded = evidence.relation[row] === relationCode.needs;
    if (isGroup(b) && isNeeded && (isCaller(typeOf(a)) || isCalled(typeOf(a)))) addTo(behind, b, a);
    else if (isGroup(a) && isGroup(b) && letsIn(evidence, row)) rules.set(`${a} ${b}`, rules.get(`${a} ${b}`) ?? { own: a, letIn: b, row });
    else if (isNeeded && madeOfParts.has(typeOf(b))) addTo(wholes, a, b);
  }
  for (const [group, members] of behind) behind.set(group, [...new Set([...members, ...members.flatMap((one) => wholes.get(one) ?? [])])]);
  return { behind, rules: [...rules.values()] };
}

function letsIn({ details, detail }: EvidenceTable, row: number): boolean {
  return useOf(details[detail[row] as number] ?? '') === linkUse.letsIn;
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
