import { type CidrBlock, cidrText, isPublicCidr, overlapsCidr, parseCidr } from './cidr-block.js';
import type { Parties } from './parties.js';
import type { RuleSource } from './source-classification.js';

/** Every source the purchaser's record offers: IPv4 networks, then IPv6 networks, then groups, each once and in canonical text. */
export function purchaserSources(parties: Parties): readonly RuleSource[] {
  const blocks = parties.to.networks.map(parseCidr).filter((block) => block !== undefined);
  const texts = (family: 4 | 6) => [...new Set(blocks.filter((block) => block.family === family).map(cidrText))];
  return [
    ...texts(4).map((value) => ({ kind: 'cidr4', value }) as const),
    ...texts(6).map((value) => ({ kind: 'cidr6', value }) as const),
    ...[...new Set(parties.to.securityGroups)].map((value) => ({ kind: 'group', value }) as const),
  ];
}

/** What a source of `kind` becomes: the purchaser's of the same kind, or, where its record has none, all it has. */
export function purchaserSourcesFor(kind: RuleSource['kind'], parties: Parties): readonly RuleSource[] {
  const all = purchaserSources(parties);
  const alike = all.filter((source) => source.kind === kind);
  return alike.length > 0 ? alike : all;
}

/** Why the purchaser's record cannot be written into rules, one sentence for each network or group in the way. */
export function purchaserSourceProblems(parties: Parties): readonly string[] {
  const networks = parties.to.networks.map((network) => problemOfNetwork(network, parties));
  const groups = parties.to.securityGroups.map((id) =>
    parties.from.securityGroups.includes(id) ? `The security group ${id} is the seller's as well.` : undefined,
  );
  return [...networks, ...groups].filter((problem) => problem !== undefined);
}

function problemOfNetwork(network: string, parties: Parties): string | undefined {
  const block = parseCidr(network);
  if (block === undefined) return `The network ${network} is not a CIDR block.`;
  if (isPublicCidr(block)) return `The network ${network} is the whole internet.`;
  if (overlaps(block, parties.from.networks)) return `The network ${network} overlaps one of the seller's.`;
  return overlaps(block, parties.provider.networks) ? `The network ${network} overlaps one of the provider's.` : undefined;
}

function overlaps(block: CidrBlock, networks: readonly string[]): boolean {
  return networks.some((network) => {
    const other = parseCidr(network);
    return other !== undefined && overlapsCidr(block, other);
  });
}
