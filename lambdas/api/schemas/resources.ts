import * as z from 'zod';
import { cloudResourceTypes } from '../../../domain/resource/cloud-resource.js';
import { arn, awsAccountId, idOf, instant, paging } from './values.js';

/** The types there is a driver for. */
export const cloudResourceType = z.enum(cloudResourceTypes);

/** `res_` and 26 characters of the hash of the ARN. */
export const resourceId = z
  .string()
  .regex(/^res_[0-9a-z]{26}$/, 'res_ and 26 letters or digits')
  .meta({ example: 'res_4k2m9x7c1v5b8n3q6w0e2r4t7y' });

/** Path of one cloud resource: its id, or `by-arn` together with `?arn=`. */
export const resourceParams = z.strictObject({ resourceId: resourceId.or(z.literal('by-arn')) });

/** Query that goes with `by-arn`; beside an id it must name the same resource. */
export const resourceQuery = z.strictObject({ arn: arn.optional() });

/** Query of GET /resources. */
export const resourcesQuery = z.strictObject({
  ...paging,
  type: cloudResourceType.optional(),
  arn: arn.optional(),
  tagKey: z.string().min(1).max(128).optional(),
  tagValue: z.string().max(256).optional(),
});

/** A cloud resource as its owner sees it. */
export const ownedResource = z
  .object({
    resourceId,
    arn: z.string(),
    type: cloudResourceType,
    awsAccountId: z.string(),
    region: z.string(),
    owner: idOf('cus'),
    payers: z.array(z.object({ payer: z.string(), from: instant, to: instant.optional() })),
    lock: z.string().optional().meta({ description: 'The transfer that holds it' }),
    name: z.string().optional(),
    size: z.string().optional(),
    tags: z.record(z.string(), z.string()),
    links: z.array(z.object({ toArn: z.string(), relation: z.string(), needs: z.boolean() })),
    discoveredAt: instant,
  })
  .meta({ id: 'CloudResource' });

const select = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arns'), arns: z.array(arn).min(1).max(200) }),
  z.strictObject({ kind: z.literal('tag'), key: z.string().min(1).max(128), value: z.string().max(256) }),
  z.strictObject({ kind: z.literal('account') }),
]);

/** Body of POST /resources/imports. */
export const newImport = z.strictObject({
  awsAccountId,
  owner: idOf('cus'),
  select,
  continueAfter: arn.optional().meta({ description: '`continueAfter` of the answer before, with a new Idempotency-Key' }),
});

/** What became of each cloud resource. */
export const importReport = z
  .object({
    items: z.array(
      z.object({
        arn: z.string(),
        resourceId: z.string().optional(),
        outcome: z.enum(['imported', 'refreshed', 'inTransfer', 'alreadyOwned', 'notFound']),
      }),
    ),
    continueAfter: z.string().optional(),
  })
  .meta({ id: 'ImportReport' });
