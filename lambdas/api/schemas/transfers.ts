import * as z from 'zod';
import { transferMoves } from '../../../domain/transfer/transfer.js';
import { stayingResource } from './listings.js';
import { idOf, instant, money } from './values.js';

/** Path of one transfer. */
export const transferParams = z.strictObject({ transferId: idOf('trf') });

const statuses = Object.keys(transferMoves) as [keyof typeof transferMoves];

const failure = z.object({ step: z.string(), code: z.string(), message: z.string() });

/** A transfer as its parties see it. */
export const transfer = z
  .object({
    transferId: idOf('trf'),
    status: z.enum(statuses),
    fromCustomer: idOf('cus'),
    fromCustomerName: z.string(),
    toCustomer: idOf('cus'),
    toCustomerName: z.string(),
    movesControl: z.boolean(),
    movesPayment: z.boolean(),
    purchaseId: idOf('pur'),
    listingId: idOf('lst'),
    listingRevision: z.number().int(),
    listingTitle: z.string().meta({ description: 'Of the revision that was bought' }),
    price: money,
    commission: money,
    undoWindowSeconds: z.number(),
    staying: z.array(stayingResource).optional().meta({ description: 'What both parties agreed to leave with the seller' }),
    resourceCount: z.number().int(),
    batchCount: z.number().int(),
    manifestHash: z.string(),
    epoch: z.number().int(),
    attempt: z.number().int(),
    correlationId: z.string(),
    acceptedAt: instant,
    deadline: instant,
    cut: instant.optional().meta({ description: 'From this instant on the purchaser pays' }),
    completedAt: instant.optional(),
    undoneAt: instant.optional(),
    paidOutAt: instant.optional(),
    failure: failure.optional().meta({ description: 'Why it is undone' }),
    operatorFailure: failure.optional().meta({ description: 'Why an operator was asked' }),
    needsOperatorFrom: z.enum(['undoing', 'completing']).optional(),
  })
  .meta({ id: 'Transfer' });

const step = z
  .object({
    step: z.string(),
    epoch: z.number().int(),
    state: z.string(),
    batchesDone: z.number().int(),
    startedAt: instant,
    finishedAt: instant.optional(),
    errorCode: z.string().optional(),
    errorMessage: z.string().optional(),
  })
  .meta({ id: 'StepProgress' });

/** A transfer with its steps so far. */
export const transferView = z.object({ transfer, steps: z.array(step) }).meta({ id: 'TransferView' });

const configuration = z.looseObject({}).meta({ description: 'As the cloud tells it; no secret values' });

const residual = z
  .object({
    arn: z.string(),
    what: z.string(),
    state: z.enum(['removed', 'expires', 'cannot-be-proven', 'open']),
    reason: z.string(),
    expiresAt: instant.optional(),
  })
  .meta({ id: 'ResidualAccess' });

/** Before and after of every cloud resource, and what the former owner has left. */
export const transferReport = z
  .object({
    transfer,
    resources: z.array(
      z.object({
        resourceId: z.string(),
        arn: z.string(),
        type: z.string(),
        before: configuration,
        after: configuration.optional(),
        differences: z.array(z.object({ property: z.string(), before: z.json(), after: z.json() })),
        residual: z.array(residual),
      }),
    ),
  })
  .meta({ id: 'TransferReport' });

/** Body of POST /transfers/{transferId}/cancel; the reason is shown to the other party, on one line of text. */
export const cancellation = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'one line of text')
    .optional(),
});

const facts = z.record(z.string(), z.json());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex');

/** One line of an audit record, every field of it: the hash counts them all. */
export const auditEntry = z
  .object({
    transferId: idOf('trf'),
    sequence: z.number().int().min(1),
    at: instant,
    who: z.string().meta({ description: '`service`, or customer and person: `cus_…/per_…`' }),
    what: z.string(),
    before: facts.optional(),
    after: facts.optional(),
    detail: facts,
    previousHash: sha256,
    hash: sha256.meta({ description: 'SHA-256 of the canonical JSON (keys sorted) of all other fields' }),
  })
  .meta({ id: 'AuditEntry' });
