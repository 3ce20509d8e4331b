import { NotFoundError } from '../../errors.js';
import { ResourceLockedError } from '../../resource/errors.js';
import type { OwnedResource } from '../../resource/owned-resource.js';
import type { Finding } from './finding.js';
import { toldTogether } from './refuse.js';

/** What is asked of whom: the resources by id, in their order, and their rows as resolved through their locks. */
export interface OwnershipQuestion {
  readonly resourceIds: readonly string[];
  readonly rows: ReadonlyMap<string, OwnedResource>;
  readonly seller: string;
}

/** What is not the seller's to give (foreign and unknown look alike), or is held by a transfer already. */
export function ownershipFindings({ resourceIds, rows, seller }: OwnershipQuestion): readonly Finding[] {
  return resourceIds.flatMap((resourceId) => {
    const row = rows.get(resourceId);
    if (row === undefined || row.owner !== seller) return notOwned(resourceId);
    return row.lock === undefined ? [] : locked(row);
  });
}

function notOwned(resourceId: string): Finding {
  const refusal: Finding['refusal'] = (options) => new NotFoundError('cloud resource', resourceId, options);
  const detail = `No cloud resource ${resourceId} of the seller is known.`;
  return {
    severity: 'blocker',
    code: 'NotFound',
    resourceId,
    detail,
    whoMustAct: 'seller',
    about: 'seller',
    remedy: 'Leave it out, or have it imported.',
    refusal,
  };
}

function locked({ arn }: OwnedResource): Finding {
  const detail = `${arn} is held by a transfer; list it again when that has ended.`;
  const remedy = 'Wait until the transfer that holds it has ended, or leave it out.';
  const refusal: Finding['refusal'] = (options) => new ResourceLockedError(toldTogether(options), options);
  return { severity: 'blocker', code: 'ResourceLocked', arn, detail, whoMustAct: 'seller', about: 'seller', remedy, refusal };
}
