import * as z from 'zod';

const record = z.object({
  s3: z.object({ object: z.object({ key: z.string().max(4_096), size: z.number().int().min(0).default(0) }) }),
});

/** What the bucket says of objects that arrived; when it is set up it sends a test event, which has no records. */
export const announcement = z.object({ Records: z.array(record).max(1_000).default([]) });
