import * as z from 'zod';

/** RFC 3339 UTC. */
export const instant = z.iso.datetime().meta({ example: '2026-11-23T10:00:00.000Z' });

/** An id: prefix and ULID. */
export function idOf(prefix: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-Za-z]{26}$`), `${prefix}_ and 26 letters or digits`)
    .meta({ example: `${prefix}_01JD8Q4YJ6Z3M9T2V7K5W1X0BC` });
}

/** ISO 4217 code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'three capital letters (ISO 4217)')
  .meta({ example: 'USD' });

/** Money as it travels: whole minor units as text. */
export const money = z
  .strictObject({
    amountMinor: z.string().regex(/^(0|-?[1-9][0-9]{0,17})$/, 'a whole number of minor units as text'),
    currency,
  })
  .meta({ id: 'Money', example: { amountMinor: '120000', currency: 'USD' } });

/** Money that is not negative. */
export const price = z
  .strictObject({ amountMinor: z.string().regex(/^(0|[1-9][0-9]{0,14})$/, 'a whole number of minor units, 0 or more, as text'), currency })
  .meta({ id: 'Price', example: { amountMinor: '120000', currency: 'USD' } });

/** Twelve digits. */
export const awsAccountId = z
  .string()
  .regex(/^[0-9]{12}$/, 'twelve digits')
  .meta({ example: '111122223333' });

/** An AWS region. */
export const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, 'an AWS region')
  .meta({ example: 'eu-west-1' });

/** An ARN. */
export const arn = z
  .string()
  .max(2048)
  .regex(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:.+$/, 'an ARN')
  .meta({ example: 'arn:aws:s3:::orders-data' });

const limit = z.coerce.number().int().min(1).max(100).default(50);
const page = z.string().max(4096).optional().meta({ description: '`next` of the page before' });

/** Query of a paged route, and the fields to add to. */
export const paging = { limit, page };
export const pageQuery = z.strictObject(paging);

/** One page; `next` is there when more may follow. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}
