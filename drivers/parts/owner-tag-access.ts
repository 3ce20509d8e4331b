import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { ownerTag } from '../../domain/resource/ownership-tags.js';

/** Whom the owner tag lets in, for types whose control is that tag: `open` until it names the purchaser. */
export function ownerTagAccess(found: Found, parties: Parties): ResidualAccess {
  const moved = found.tags[ownerTag] === parties.to.customerId;
  return {
    arn: found.ref.arn,
    what: `tag ${ownerTag}`,
    state: moved ? 'removed' : 'open',
    reason: moved ? 'The owner tag names the purchaser.' : 'The owner tag does not name the purchaser.',
  };
}
