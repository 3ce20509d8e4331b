import { isJsonObject, type PolicyDocument, parsePolicy } from '../../access/policy-document.js';
import { loadKnowledge } from '../../association/identification/load-knowledge.js';
import { ConveyanceError } from '../../errors.js';
import type { Instant } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import { cloudResourceId, type JsonValue } from '../../resource/cloud-resource.js';
import { inTurns } from '../../resource/in-turns.js';
import type { OwnedResource } from '../../resource/owned-resource.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resolveOwners } from '../../resource/resolve-owner.js';
import { refOf } from '../resource-group.js';
import { readAtOnce } from './cloud-findings.js';
import type { Finding } from './finding.js';
import { grantedFindings } from './granted-findings.js';
import type { Proposal } from './proposal.js';

/** Granted cloud resources that are read anew; of more, what is known speaks. */
const readMax = 20;

type GrantedPorts = Pick<Ports, 'tables' | 'objects' | 'memberCloud'>;

/** Whether what the terms grant access to lets in what is sold: by what is known, and by the policies of what has a driver as they are now. */
export async function grantedAccess(ports: GrantedPorts, proposal: Proposal, leaseUntil: Instant): Promise<readonly Finding[]> {
  const { seller, entries, terms } = proposal;
  const { accessGranted = [] } = terms;
  if (accessGranted.length === 0) return [];
  const knowledge = await loadKnowledge(ports, seller);
  const manifest = new Set(entries.map(({ arn }) => arn));
  const rows = await readResources(ports.tables, accessGranted.slice(0, readMax).map(cloudResourceId));
  const owned = (await resolveOwners(ports.tables, [...rows.values()])).filter(({ owner }) => owner === seller);
  const read = await inTurns(owned, readAtOnce, (row) => policiesOf(ports, row, leaseUntil));
  return grantedFindings(knowledge, manifest, accessGranted, new Map(read.flatMap((one) => one ?? [])));
}

/** Undefined where there is no answer: then what is known speaks. */
async function policiesOf(
  { memberCloud }: Pick<Ports, 'memberCloud'>,
  row: OwnedResource,
  leaseUntil: Instant,
): Promise<readonly (readonly [string, readonly PolicyDocument[]])[] | undefined> {
  const { arn, type, awsAccountId, region } = row;
  try {
    const control = await memberCloud.open({ type, awsAccountId, region, verb: 'discover', scope: { kind: 'read' }, leaseUntil });
    const { configuration } = await control.discover(refOf(row));
    return documentsOf(configuration.policy).map((documents) => [arn, documents] as const);
  } catch (error) {
    if (error instanceof ConveyanceError) return undefined;
    throw error;
  }
}

/** None of what has no policy of its own; an empty list of what might have one. */
function documentsOf(policy: JsonValue | undefined): readonly (readonly PolicyDocument[])[] {
  if (policy === undefined) return [];
  return [isJsonObject(policy) ? [parsePolicy(JSON.stringify(policy))] : []];
}
