import type { Parties } from '../../access/parties.js';
import type { ResourceControl } from '../../ports/resource-control.js';
import { configurationHash, type Found } from '../../resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../resource/errors.js';
import { refOf } from '../resource-group.js';
import type { ManifestEntry } from '../transfer.js';
import { driftFindings } from './drift-findings.js';
import { type Finding, findingOfBlocker } from './finding.js';

/** How one resource is looked at: in a session for reading, for these two parties. */
export interface ResourceQuestion {
  readonly control: ResourceControl;
  readonly parties: Parties;
  readonly entry: ManifestEntry;
}

/**
 * Everything the cloud has to say of one resource: whether it is as listed, what its driver finds in the way, what it will leave open.
 * Reads only. Throws what a reading throws, but not ResourceNotFoundError.
 */
export async function resourceFindings({ control, parties, entry }: ResourceQuestion): Promise<readonly Finding[]> {
  const found = await unlessGone(control.discover(refOf(entry)));
  const drift = driftFindings(entry, found && configurationHash(found));
  if (found === undefined) return drift;
  const blockers = [...control.blockers(found, parties), ...(await control.readBlockers(found, parties))];
  const warnings = control
    .warnings(found, parties)
    .map((warning): Finding => ({ ...findingOfBlocker(warning), severity: 'warning', about: 'both' }));
  return [...drift, ...blockers.map(findingOfBlocker), ...warnings];
}

async function unlessGone(discovering: Promise<Found>): Promise<Found | undefined> {
  try {
    return await discovering;
  } catch (error) {
    if (error instanceof ResourceNotFoundError) return undefined;
    throw error;
  }
}
