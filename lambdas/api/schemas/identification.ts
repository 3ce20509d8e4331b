import * as z from 'zod';
import { instant } from './values.js';

/** What belongs with the seed, best first. */
export const associations = z
  .object({
    seedArn: z.string(),
    items: z.array(
      z.object({
        resourceId: z.string(),
        arn: z.string(),
        confidence: z
          .number()
          .min(0)
          .max(1)
          .meta({ description: 'Assumed, not yet calibrated, probability that it belongs together with the seed' }),
        reasons: z.array(z.string()),
        path: z.array(z.string()).meta({ description: 'ARNs from the seed to the resource' }),
        evidenceFrom: instant,
      }),
    ),
  })
  .meta({ id: 'Associations' });
