import { type CidrBlock, containsCidr, equalsCidr, isPublicCidr, parseCidr } from './cidr-block.js';
import type { Parties, Side } from './parties.js';

/** What a network rule lets in (ingress) or lets be reached (egress). */
export type RuleSource = {
  readonly kind: 'cidr4' | 'cidr6' | 'prefix-list' | 'group';
  /** CIDR block, prefix list id, or group id (`<awsAccountId>/<group id>` of another account). */
  readonly value: string;
};

/**
 * Whose the other end of a network rule is; allow-list thinking: what nobody claims is `unclassified`.
 * A block counts as a customer's or the provider's when one of their networks contains it, as a bystander only when it was confirmed
 * exactly. The seller is asked first, so that a doubt closes rather than keeps. The whole internet as a destination is the
 * solution's own reach outwards: it lets nobody in; as a source it needs confirmation like any other.
 */
export function sourceClassification(direction: 'ingress' | 'egress', source: RuleSource, parties: Parties): Side {
  if (source.kind === 'group') return sideOfGroup(groupIdOf(source), parties);
  if (source.kind === 'prefix-list') return parties.bystanders.includes(source.value) ? 'bystander' : 'unclassified';
  const block = parseCidr(source.value);
  if (block === undefined) return 'unclassified';
  if (direction === 'egress' && isPublicCidr(block)) return 'solution';
  return sideOfBlock(block, parties);
}

/** The bare id of a source group, without the account it may be written with. */
export function groupIdOf(source: RuleSource): string {
  return source.value.slice(source.value.lastIndexOf('/') + 1);
}

/** Ids of the security groups of the manifest. */
export function manifestGroupIds(parties: Pick<Parties, 'manifest'>): ReadonlySet<string> {
  const ids = [...parties.manifest].map((arn) => arn.split(':security-group/')[1]);
  return new Set(ids.filter((id) => id !== undefined));
}

function sideOfGroup(groupId: string, parties: Parties): Side {
  if (manifestGroupIds(parties).has(groupId)) return 'solution';
  if (parties.from.securityGroups.includes(groupId)) return 'seller';
  if (parties.to.securityGroups.includes(groupId)) return 'purchaser';
  return parties.bystanders.includes(groupId) ? 'bystander' : 'unclassified';
}

function sideOfBlock(block: CidrBlock, parties: Parties): Side {
  const within = (networks: readonly string[]) => blocksOf(networks).some((network) => containsCidr(network, block));
  if (within(parties.from.networks)) return 'seller';
  if (within(parties.to.networks)) return 'purchaser';
  if (within(parties.provider.networks)) return 'provider';
  return blocksOf(parties.bystanders).some((bystander) => equalsCidr(bystander, block)) ? 'bystander' : 'unclassified';
}

function blocksOf(texts: readonly string[]): CidrBlock[] {
  return texts.map(parseCidr).filter((block) => block !== undefined);
}
