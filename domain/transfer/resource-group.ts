import type { Parties } from '../access/parties.js';
import type { Ports } from '../ports/ports.js';
import type { ResourceControl, SessionScope, Verb } from '../ports/resource-control.js';
import type { CloudResourceRef } from '../resource/cloud-resource.js';
import { loadParties } from './load-parties.js';
import type { StepWork } from './step-work.js';
import type { ManifestEntry } from './transfer.js';

/** Lines of one type, AWS account and region, with the session in which to act on them. */
export interface ResourceGroup {
  readonly control: ResourceControl;
  readonly parties: Parties;
  readonly entries: readonly ManifestEntry[];
}

/** Splits lines by AWS account, region and type, keeping their order. */
export function groupEntries(entries: readonly ManifestEntry[]): readonly (readonly ManifestEntry[])[] {
  return [...Map.groupBy(entries, (entry) => `${entry.type}|${entry.awsAccountId}|${entry.region}`).values()];
}

/** How a session of this verb is narrowed: reads are not, the rest is bound by the lock tag while it is there, else by ARNs. */
function scopeOf(verb: Verb, entries: readonly ManifestEntry[], transferId: string, locked: boolean): SessionScope {
  if (verb === 'discover' || verb === 'verify') return { kind: 'read' };
  const arns = entries.map((entry) => entry.arn);
  return { kind: locked ? 'lock' : 'arns', arns, transferId };
}

/** Opens a session for each group in turn and acts in it; an error stops the walk. `locked: false` when the lock tag may be missing. */
export async function inGroups(
  ports: Pick<Ports, 'tables' | 'memberCloud'>,
  work: StepWork,
  entries: readonly ManifestEntry[],
  verb: Verb,
  act: (group: ResourceGroup) => Promise<void>,
  locked = true,
): Promise<void> {
  const partiesOf = await loadParties(ports.tables, work.transfer);
  for (const group of groupEntries(entries)) {
    const [first] = group;
    if (!first) continue;
    const { type, awsAccountId, region } = first;
    const scope = scopeOf(verb, group, work.transfer.transferId, locked);
    const control = await ports.memberCloud.open({ type, awsAccountId, region, verb, scope, leaseUntil: work.leaseUntil });
    await act({ control, parties: await partiesOf(awsAccountId), entries: group });
  }
}

/** The reference of a manifest line. */
export function refOf(entry: ManifestEntry): CloudResourceRef {
  return { type: entry.type, arn: entry.arn, awsAccountId: entry.awsAccountId, region: entry.region };
}
