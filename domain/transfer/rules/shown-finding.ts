import type { CloudResourceType } from '../../resource/cloud-resource.js';
import type { ManifestEntry } from '../transfer.js';
import { type Finding, resourceIdOf } from './finding.js';

/** One finding as one of the parties may see it. */
export interface ShownFinding extends Pick<Finding, 'severity' | 'code' | 'detail' | 'whoMustAct' | 'remedy' | 'proposal'> {
  /** For the owner by its id; for anybody else by its place (from 0) and type as the listing shows them, never by ARN, name or address. */
  readonly resource?: { readonly resourceId?: string; readonly position?: number; readonly type?: CloudResourceType };
}

/** What a purchaser is to do where the finding's own words would tell of the seller's resources. */
const purchaserRemedies: { readonly [code: string]: string } = {
  PurchaserCannotBeNamed: 'Add principals, accounts and networks to your customer record, of every kind by which access is granted.',
  PurchaserHasNoNetwork: 'Add a network or a security group to your customer record.',
};

/** Makes findings fit for the eyes of one side: what tells of the other side's resources or record keeps its code and says who must act. */
export function shownTo(viewer: 'seller' | 'purchaser', entries: readonly ManifestEntry[]): (finding: Finding) => ShownFinding {
  const positions = new Map(entries.map(({ resourceId, type }, position) => [resourceId, { position, type }]));
  return (finding) => {
    const { severity, code, whoMustAct, proposal } = finding;
    const resourceId = resourceIdOf(finding);
    const place = resourceId === undefined ? undefined : positions.get(resourceId);
    const resource = viewer === 'seller' && resourceId !== undefined ? { ...place, resourceId } : place;
    const { detail, remedy } = finding.about === 'both' || finding.about === viewer ? finding : hidden(finding);
    const proposed = viewer === 'seller' && proposal !== undefined && { proposal };
    return { severity, code, whoMustAct, detail, remedy, ...(resource && { resource }), ...proposed };
  };
}

function hidden({ code, whoMustAct, toOthers }: Finding): Pick<Finding, 'detail' | 'remedy'> {
  if (toOthers !== undefined) return toOthers;
  const detail = 'Only the other party is told the details.';
  return { detail, remedy: purchaserRemedies[code] ?? `The ${whoMustAct} must act.` };
}
