import * as z from 'zod';
import { membersPerDecisionMax, strandedPerAnswerMax } from '../../../domain/association/identification/answer-limits.js';
import { resourcesPerListingMax } from '../../../domain/listing/freeze-manifest.js';
import { associated, basis, confidence, confidenceAsked, decided, evidenceSource, reason } from './identification.js';
import { resourceId } from './resources.js';
import { arn, paging } from './values.js';

/** Query of GET /solutions/proposals. */
export const proposalsQuery = z.strictObject({
  ...paging,
  threshold: confidenceAsked.optional().meta({ description: 'From here on two are of one solution; absent: as the weights say' }),
});

/** A group of cloud resources that seem to be one solution. */
const proposal = z
  .object({
    proposalId: z.string().meta({ description: 'Hash of its members: the same set has the same id' }),
    name: z.string().meta({ description: 'What most of its members are called after; for people only' }),
    confidence: confidence.meta({ description: 'Of its weakest member' }),
    memberCount: z.number().int(),
    movable: z.boolean().meta({ description: 'True: every member can be moved' }),
    members: z.array(associated.extend({ confidence, reasons: z.array(reason) })),
    shared: z.array(associated).meta({ description: 'Used by it and by others: to be decided one by one' }),
    decided: decided.optional(),
  })
  .meta({ id: 'SolutionProposal' });

/** One page of proposals, the most confident first. */
export const proposals = z.object({ items: z.array(proposal), basis, next: z.string().optional() }).meta({ id: 'SolutionProposals' });

/** Body of POST /associations/decisions. */
export const newDecision = z
  .strictObject({
    kind: z.enum(['pair', 'proposal']).meta({ description: '`pair`: two cloud resources. `proposal`: all of them as one solution' }),
    verdict: z.enum(['accept', 'reject', 'withdraw']).meta({ description: '`withdraw` takes back what was decided before' }),
    resourceIds: z.array(resourceId).min(2).max(membersPerDecisionMax),
    reason: z.string().trim().min(1).max(500),
  })
  .refine(({ kind, resourceIds }) => kind !== 'pair' || resourceIds.length === 2, 'a pair has two resourceIds')
  .refine(({ resourceIds }) => new Set(resourceIds).size === resourceIds.length, 'names each cloud resource once');

/** Something decided of cloud resources: kept for their customer, and used in its answers from now on. */
export const decision = decided
  .extend({
    kind: z.enum(['pair', 'proposal']),
    verdict: z.enum(['accept', 'reject', 'withdraw']),
    resourceIds: z.array(resourceId),
    arns: z.array(z.string()),
  })
  .meta({ id: 'Decision' });

/** Body of POST /solutions/stranded-check. */
export const newStrandedCheck = z.strictObject({
  resourceIds: z.array(resourceId).max(resourcesPerListingMax).default([]),
  arns: z.array(arn).max(resourcesPerListingMax).default([]),
  leftBehind: z.array(arn).max(1_000).default([]).meta({ description: 'ARNs knowingly left behind: not told' }),
});

const stranded = z
  .object({
    direction: z
      .enum(['needs', 'neededBy'])
      .meta({ description: '`needs`: a member needs it. `neededBy`: it needs a member, and would be left without' }),
    severity: z
      .enum(['blocker', 'warning'])
      .meta({ description: '`blocker`: it is configured, and in the way of a sale. `warning`: seen in logs, only allowed, or a network' }),
    member: associated,
    other: associated,
    source: evidenceSource,
    text: z.string(),
    count: z.number().int(),
    remedy: z.string(),
  })
  .meta({ id: 'StrandedDependency' });

/** What a set would strand, in both directions. */
export const strandedCheck = z
  .object({
    passes: z.boolean().meta({ description: 'No blocker: nothing that is configured would be stranded' }),
    items: z.array(stranded).max(strandedPerAnswerMax),
    total: z
      .number()
      .int()
      .meta({ description: `All that was found; told are at most ${strandedPerAnswerMax}` }),
    unknown: z.array(z.string()).meta({ description: 'Of the set: not visible to you, and left out' }),
    basis,
  })
  .meta({ id: 'StrandedCheck' });
