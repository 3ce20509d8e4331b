import * as z from 'zod';
import { evidenceSources } from '../../../domain/association/evidence/evidence-source.js';
import { relations } from '../../../domain/association/evidence/relation.js';
import { knownTypes } from '../../../domain/association/known-type.js';
import { resourceId } from './resources.js';
import { arn, idOf, instant, paging } from './values.js';

/** Every type that identification knows, with a driver or without. */
export const knownType = z.enum(Object.keys(knownTypes) as [keyof typeof knownTypes]);

/** A source of evidence. */
export const evidenceSource = z.enum(Object.keys(evidenceSources) as [keyof typeof evidenceSources]);

/** A probability. */
export const confidence = z.number().min(0).max(1).meta({ description: 'Calibrated probability, 0 to 1', example: 0.97 });

/** What goes from 0 to 1 in a query. */
export const confidenceAsked = z.coerce.number().min(0).max(1);

const namedByArn = resourceId.or(z.literal('by-arn'));

/** Path of a pair: ids, or `by-arn` together with `?arn=` and `?otherArn=`. */
export const pairParams = z.strictObject({ resourceId: namedByArn, otherId: namedByArn });

/** Query that goes with `by-arn`. */
export const pairQuery = z.strictObject({ arn: arn.optional(), otherArn: arn.optional() });

/** Query of GET /resources/{resourceId}/associations. */
export const associationsQuery = z.strictObject({
  ...paging,
  arn: arn.optional(),
  minConfidence: confidenceAsked
    .default(0.3)
    .meta({ description: 'What is less confident is left out; shared services that the rest uses are always told' }),
  depth: z.coerce.number().int().min(1).max(16).default(16).meta({ description: 'Most steps from the seed' }),
});

const end = {
  resourceId: resourceId.meta({ description: 'Hash of the ARN; names it here, whether or not it can be moved' }),
  arn: z.string(),
  type: knownType,
  label: z.string().meta({ description: 'The type as a person reads it', example: 'EC2 instance' }),
  name: z.string().optional(),
  awsAccountId: z.string(),
  region: z.string(),
  movable: z.boolean().meta({ description: 'False: cannot be moved yet, for there is no driver for its type' }),
  shared: z.boolean().meta({ description: 'True: other solutions use it too, so it has to be decided what becomes of it' }),
  choices: z.array(z.enum(['keep', 'move', 'grant'])).meta({ description: 'What may be decided of a shared one; empty for any other' }),
};

/** One cloud resource in an answer of identification. */
export const associated = z.object(end).meta({ id: 'IdentifiedResource' });

/** One fact for or against a pair. */
export const reason = z
  .object({
    source: evidenceSource,
    relation: z.enum(Object.keys(relations) as [keyof typeof relations]),
    text: z.string().meta({ description: 'One sentence without count and time' }),
    detail: z.string().meta({ description: 'Tag, property path or action that was seen; may be empty' }),
    count: z.number().int().meta({ description: 'Events behind it; 1 for what is configured' }),
    from: instant.meta({ description: 'First seen; when it was read, for what is configured' }),
    to: instant,
    ageDays: z.number().int().meta({ description: 'Whole days from the last sighting to the identification' }),
  })
  .meta({ id: 'Reason' });

/** What somebody has decided of a pair or a proposal. */
export const decided = z
  .object({ verdict: z.enum(['accept', 'reject']), reason: z.string(), decidedAt: instant, decidedBy: z.string() })
  .meta({ id: 'Decided' });

/** How far a source of evidence reaches. */
export const sourceCoverage = z
  .object({
    source: evidenceSource,
    label: z.string(),
    from: instant.optional().meta({ description: 'Absent where nothing of this source is there' }),
    to: instant.optional(),
    days: z.number().meta({ description: 'Days of the period in which it was there' }),
    resourceCount: z.number().int().meta({ description: 'Cloud resources that it says something of' }),
    share: z.number().min(0).max(1).meta({ description: 'Of the cloud resources and days that it could cover' }),
    lost: z.boolean().meta({ description: 'True: it says itself that records were lost' }),
  })
  .meta({ id: 'SourceCoverage' });

/** What an answer was made from. */
export const basis = z
  .object({
    asOf: instant.meta({ description: 'Evidence ages from here' }),
    weightsVersion: z.string(),
    statisticsVersion: z.string().meta({ description: 'Of the counts that make a tag rare; changes with the set of cloud resources' }),
    threshold: confidence.meta({ description: 'From here on two are of one solution' }),
    identificationId: idOf('idn').optional().meta({ description: 'Absent: from tags and configuration alone, nothing was identified yet' }),
    coverage: z.array(sourceCoverage),
  })
  .meta({ id: 'IdentificationBasis' });

const foreign = z
  .object({ type: knownType.optional(), label: z.string(), count: z.number().int() })
  .meta({ id: 'OtherCustomersResources', description: 'Cloud resources of other customers at the far end: type and count only' });

/** One cloud resource that belongs with the seed. */
const association = z
  .object({
    ...end,
    confidence,
    reasons: z.array(reason).meta({ description: 'The strongest first; for the last step of the path where the evidence is not direct' }),
    path: z.array(z.string()).meta({ description: 'ARNs from the seed to the resource' }),
    evidenceFrom: instant.meta({ description: 'Of the oldest evidence on the path' }),
    evidenceTo: instant.meta({ description: 'Of the newest' }),
    decided: decided.optional(),
  })
  .meta({ id: 'Association' });

/** One page of what belongs with the seed, best first. */
export const associations = z
  .object({
    seedArn: z.string(),
    seed: associated,
    items: z.array(association),
    otherCustomers: z.array(foreign).meta({ description: 'What the seed shares with other customers' }),
    basis,
    next: z.string().optional(),
  })
  .meta({ id: 'Associations' });

/** Why two cloud resources belong together, or why not. */
export const associatedPair = z
  .object({
    one: associated,
    other: associated,
    confidence,
    together: z.boolean().meta({ description: 'At least as confident as the threshold' }),
    summary: z.string().meta({ description: 'The answer in one sentence' }),
    reasonsFor: z.array(reason),
    reasonsAgainst: z.array(z.string()),
    needed: z.array(z.string()).meta({ description: 'What would have to be seen for the answer to become yes' }),
    path: z.array(z.string()).meta({ description: 'ARNs from one to the other; empty where there is no path' }),
    decided: decided.optional(),
    basis,
  })
  .meta({ id: 'AssociatedPair' });
