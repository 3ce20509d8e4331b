import * as z from 'zod';
import { credentialChoices as choices } from '../../../domain/access/parties.js';
import {
  descriptionCharactersMax,
  termsLinesMax,
  titleCharactersMax,
  undoWindowSecondsMax,
  usualUndoWindowSeconds,
} from '../../../domain/listing/listing.js';
import { movedCredentials } from '../../../domain/transfer/credential-kind.js';
import { evidenceSource } from './identification.js';
import { cloudResourceType, resourceId } from './resources.js';
import { arn, currency, idOf, instant, money, paging, price, region } from './values.js';

/** Path of one listing. */
export const listingParams = z.strictObject({ listingId: idOf('lst') });

const undoWindowSeconds = z.int().min(0).max(undoWindowSecondsMax);
const credentialChoices = z.record(arn, z.enum(choices));
const title = z.string().trim().min(1).max(titleCharactersMax);
const description = z.string().trim().max(descriptionCharactersMax);
const resourceIds = z.array(resourceId).min(1).max(2_000);
const arns = z.array(arn).max(termsLinesMax);
const others = z.array(z.string().min(1).max(2048)).max(termsLinesMax);

const terms = z.strictObject({
  undoWindowSeconds: undoWindowSeconds.default(usualUndoWindowSeconds),
  movesControl: z.boolean().default(true),
  movesPayment: z.boolean().default(true),
  credentialChoices: credentialChoices.default({}).meta({
    description: 'By ARN of a secret: a new random value, one the purchaser gives, or (absent) the old one',
  }),
  bystanders: others.default([]).meta({ description: 'Sources and principals of others that stay' }),
  leftBehind: arns.default([]).meta({ description: 'ARNs knowingly left behind although something needs them' }),
  accessGranted: arns.default([]).meta({ description: 'ARNs among `leftBehind` that what is sold may go on using' }),
});

/** Body of POST /listings. */
export const newListing = z.strictObject({ title, description: description.default(''), price, terms: terms.prefault({}), resourceIds });

/** Body of PATCH /listings/{listingId}. */
export const listingChange = z.strictObject({
  title: title.optional(),
  description: description.optional(),
  price: price.optional(),
  terms: z
    .strictObject({
      undoWindowSeconds: undoWindowSeconds.optional(),
      movesControl: z.boolean().optional(),
      movesPayment: z.boolean().optional(),
      credentialChoices: credentialChoices.optional(),
      bystanders: others.optional(),
      leftBehind: arns.optional(),
      accessGranted: arns.optional(),
    })
    .optional(),
  resourceIds: resourceIds.optional(),
});

/** Terms a preflight may be told; what it is not told is as in a new listing. */
export const termsAsked = z.strictObject({
  undoWindowSeconds: undoWindowSeconds.optional(),
  credentialChoices: credentialChoices.optional(),
  bystanders: others.optional(),
  leftBehind: arns.optional(),
  accessGranted: arns.optional(),
});

const minor = z
  .string()
  .regex(/^[0-9]{1,18}$/, 'a whole number of minor units')
  .optional();

/** Query of GET /listings. */
export const listingsQuery = z.strictObject({
  ...paging,
  type: cloudResourceType.optional(),
  region: region.optional(),
  currency: currency.optional(),
  priceMinMinor: minor,
  priceMaxMinor: minor,
  text: z.string().trim().max(200).optional(),
});

const measuredCost = z
  .discriminatedUnion('measured', [
    z.object({ measured: z.literal(false) }),
    z.object({ measured: z.literal(true), from: instant, to: instant, perDay: money, perWeek: money, perMonth: money }),
  ])
  .meta({ id: 'MeasuredCost' });

const measuredFigure = z
  .discriminatedUnion('measured', [
    z.object({ measured: z.literal(false) }),
    z.object({ measured: z.literal(true), from: instant, to: instant, value: z.number(), resourceCount: z.number().int() }),
  ])
  .meta({ id: 'MeasuredFigure' });

/** Requests and errors are counts; uptime is the share of measured hours without a failed check. */
const measuredFigures = z
  .object({ requests: measuredFigure, errors: measuredFigure, uptime: measuredFigure })
  .meta({ id: 'MeasuredFigures' });

const moved = z
  .object({
    becomes: z.enum(movedCredentials).meta({ description: 'A new random value, one the purchaser gives, the old one, or a new key pair' }),
    resourceId: resourceId.optional().meta({ description: 'Where the purchaser gives the value: as in `terms.asks`' }),
  })
  .meta({ id: 'MovedCredential', description: 'What becomes of the credential in it' });

const identified = z
  .object({
    at: instant,
    weightsVersion: z.string(),
    statisticsVersion: z.string(),
    identificationId: idOf('idn').optional().meta({ description: 'Absent: tags and configuration spoke alone' }),
    sources: z.array(z.object({ source: evidenceSource, label: z.string(), from: instant, to: instant })),
  })
  .meta({ id: 'IdentifiedSet', description: 'When and from what evidence the set was found to belong together' });

/** What stays with the seller by the terms, as anybody may see it. */
export const stayingResource = z
  .object({
    label: z.string().meta({ description: 'Its type, for people' }),
    region: z.string().optional(),
    access: z.enum(['granted', 'none']).meta({ description: '`granted`: what is sold may go on using it' }),
  })
  .meta({ id: 'StayingResource', description: 'Stays with the seller although the sale concerns it' });

/** A listing: what anybody may see, and `own` for its seller. */
export const listing = z
  .object({
    listingId: idOf('lst'),
    status: z.enum(['draft', 'published', 'reserved', 'sold', 'withdrawn', 'stale']),
    seller: idOf('cus'),
    sellerName: z.string(),
    revision: z.number().int(),
    title: z.string(),
    description: z.string(),
    price: money,
    terms: z.object({
      undoWindowSeconds: z.number(),
      movesControl: z.boolean(),
      movesPayment: z.boolean(),
      asks: z.array(z.string()).meta({ description: 'Resource ids of secrets: a purchase gives a new value for each' }),
    }),
    resources: z.array(
      z.object({ type: cloudResourceType, region: z.string(), size: z.string().optional(), credential: moved.optional() }),
    ),
    resourceCount: z.number().int(),
    measuredCost,
    measuredFigures,
    identified: identified.optional(),
    staying: z.array(stayingResource).optional(),
    createdAt: instant,
    updatedAt: instant,
    own: z
      .object({
        terms: z.object({
          credentialChoices: z.record(z.string(), z.enum(choices)),
          bystanders: z.array(z.string()),
          leftBehind: z.array(z.string()),
          accessGranted: z.array(z.string()).optional(),
        }),
        resourceIds: z.array(z.string()).optional(),
      })
      .optional(),
  })
  .meta({ id: 'Listing' });
