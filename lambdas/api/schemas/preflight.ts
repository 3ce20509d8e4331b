import * as z from 'zod';
import { resourcesPerListingMax } from '../../../domain/listing/freeze-manifest.js';
import { findingsPerAnswerMax } from '../../../domain/transfer/preflight.js';
import { termsAsked } from './listings.js';
import { cloudResourceType, resourceId } from './resources.js';
import { idOf, instant } from './values.js';

const oneOfTwo = 'names either listingId with listingRevision, or resourceIds with or without toCustomer and terms';

/** Body of POST /transfers/preflight: a purchaser names a listing revision, an owner names resources. */
export const newPreflight = z
  .strictObject({
    listingId: idOf('lst').optional(),
    listingRevision: z.int().min(1).optional(),
    resourceIds: z.array(resourceId).min(1).max(resourcesPerListingMax).optional(),
    toCustomer: idOf('cus').optional().meta({ description: 'Who would receive them: told is only whether it can receive anything' }),
    terms: termsAsked.optional(),
    from: z.int().min(0).max(resourcesPerListingMax).default(0).meta({ description: '`next` of the answer before' }),
  })
  .refine((body) => {
    const ofListing = body.listingId !== undefined && body.listingRevision !== undefined;
    const ofResources = body.resourceIds !== undefined;
    const mixed = ofListing && (ofResources || body.toCustomer !== undefined || body.terms !== undefined);
    const half = !ofListing && (body.listingId !== undefined || body.listingRevision !== undefined);
    return ofListing !== ofResources && !mixed && !half;
  }, oneOfTwo);

const finding = z
  .object({
    severity: z.enum(['blocker', 'warning']),
    code: z.string().meta({ description: 'Stable; match on this, never on text' }),
    resource: z
      .object({
        resourceId: z.string().optional().meta({ description: 'For the owner' }),
        position: z.number().int().optional().meta({ description: 'Its place, from 0, among the `resources` of the listing' }),
        type: cloudResourceType.optional(),
      })
      .optional()
      .meta({ description: 'Absent when it concerns the whole' }),
    whoMustAct: z.enum(['seller', 'purchaser', 'operator']),
    detail: z.string(),
    remedy: z.string(),
    proposal: z.object({ add: resourceId }).optional().meta({ description: 'For the owner: the cloud resource whose addition settles it' }),
  })
  .meta({ id: 'Finding' });

/** Everything that is in the way or should be known, at once. */
export const preflight = z
  .object({
    passes: z.boolean().meta({ description: 'No blocker in this answer, and nothing left to read after it' }),
    complete: z.boolean().meta({ description: 'False: the time of a request did not suffice; ask again with `from` = `next`' }),
    findings: z.array(finding).max(findingsPerAnswerMax),
    checkedAt: instant,
    resourceCount: z.number().int(),
    read: z
      .object({ from: z.number().int(), to: z.number().int() })
      .meta({ description: 'Positions read in the cloud: from, up to, not including' }),
    next: z.number().int().optional(),
  })
  .meta({ id: 'Preflight' });
