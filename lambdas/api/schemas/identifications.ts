import * as z from 'zod';
import { identificationDaysMax, identificationStatuses } from '../../../domain/association/identification/identification.js';
import { associated, sourceCoverage } from './identification.js';
import { awsAccountId, idOf, instant, paging } from './values.js';

/** Path of one identification. */
export const identificationParams = z.strictObject({ identificationId: idOf('idn') });

/** Body of POST /identifications. */
export const newIdentification = z
  .strictObject({
    from: instant.meta({
      description: `Begin of the period whose logs are read; at most ${identificationDaysMax} days`,
      example: '2026-11-01T00:00:00.000Z',
    }),
    to: instant.meta({ example: '2026-11-23T00:00:00.000Z' }),
    awsAccountIds: z
      .array(awsAccountId)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'AWS accounts that hold cloud resources of yours; absent: all of them' }),
  })
  .refine(({ from, to }) => from < to, 'ends after it begins')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= identificationDaysMax * 86_400_000,
    `spans at most ${identificationDaysMax} days`,
  );

const byReason = z.array(z.object({ reason: z.string(), lines: z.number().int() }));

/** A run of identification and how far it has come. */
export const identification = z
  .object({
    identificationId: idOf('idn'),
    status: z.enum(identificationStatuses),
    from: instant,
    to: instant,
    awsAccountIds: z.array(z.string()),
    requestedAt: instant,
    completedAt: instant.optional(),
    progress: z.object({
      filesTotal: z.number().int().meta({ description: 'Log objects of the period' }),
      filesRead: z.number().int(),
      daysTotal: z.number().int().meta({ description: 'Days of logs, counted for each AWS account' }),
      daysMerged: z.number().int(),
    }),
    lines: z.object({
      read: z.number().int(),
      used: z.number().int().meta({ description: 'That became evidence' }),
      silent: byReason.meta({ description: 'That say nothing of pairs, e.g. a rejected flow' }),
      unreadable: byReason.meta({ description: 'Counted and left out, never fatal' }),
    }),
    resourceCount: z.number().int().meta({ description: 'Cloud resources that were known, those that cannot be moved yet included' }),
    solutionCount: z.number().int().optional(),
    weightsVersion: z.string().optional(),
    statisticsVersion: z.string().optional(),
    failure: z.object({ code: z.string(), message: z.string() }).optional(),
  })
  .meta({ id: 'Identification' });

/** Query of GET /identifications/coverage. */
export const coverageQuery = z.strictObject(paging);

/** What each source says of each cloud resource, and when; a page of resources. */
export const coverage = z
  .object({
    from: instant.optional().meta({ description: 'The period; absent before the first identification' }),
    to: instant.optional(),
    sources: z.array(sourceCoverage),
    items: z.array(associated.extend({ sources: z.array(sourceCoverage) })),
    next: z.string().optional(),
  })
  .meta({ id: 'IdentificationCoverage' });
