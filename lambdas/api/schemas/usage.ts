import * as z from 'zod';
import { resourceId } from './resources.js';
import { currency, instant } from './values.js';

const decimal = z
  .string()
  .regex(/^[0-9]{1,18}(\.[0-9]{1,12})?$/, 'a decimal of at most 18 digits before and 12 behind the point, as text')
  .meta({ example: '0.0114' });
const meter = z
  .string()
  .regex(/^[a-z][a-z-]{0,62}$/, 'small letters and dashes')
  .meta({ example: 'instance-hour' });
const size = z.string().min(1).max(64).meta({ example: 't3.micro' });

/** Body of POST /usage. */
export const newUsage = z.strictObject({
  records: z
    .array(z.strictObject({ resourceId, meter, from: instant, to: instant, quantity: decimal, size: size.optional() }))
    .min(1)
    .max(500),
});

/** How many records were kept. */
export const recordedUsage = z.object({ recorded: z.number().int() }).meta({ id: 'RecordedUsage' });

/** The provider's prices. */
export const rateCard = z
  .strictObject({
    currency,
    sample: z.boolean().default(false).meta({ description: 'True for the shipped card, which is a sample' }),
    rates: z
      .array(z.strictObject({ meter, size: size.optional(), pricePerUnit: decimal }))
      .min(1)
      .max(1_000),
  })
  .meta({ id: 'RateCard', unusedIO: 'input' });
