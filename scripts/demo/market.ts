import type { ApiClient } from './api-client.js';
import type { Narrator } from './narrator.js';
import type { Cast } from './provider-setup.js';
import type { SeededSolution } from './seed-solution.js';
import { currency } from './world.js';

interface Money {
  readonly amountMinor: string;
  readonly currency: string;
}

interface Association {
  readonly resourceId: string;
  readonly arn: string;
  readonly confidence: number;
  readonly movable: boolean;
  readonly reasons: readonly { readonly text: string }[];
}

/** A listing as a browser sees it. */
export interface Listing {
  readonly listingId: string;
  readonly revision: number;
  readonly status: string;
  readonly title: string;
  readonly price: Money;
  readonly resourceCount: number;
  readonly measuredCost:
    | { readonly measured: false }
    | {
        readonly measured: true;
        readonly from: string;
        readonly to: string;
        readonly perDay: Money;
        readonly perWeek: Money;
        readonly perMonth: Money;
      };
}

const confidenceWanted = 0.5;
const usageDays = 30;
const recordsPerCall = 500;

/** Imports a seeded solution and what stands beside it for the seller; answers the ids by ARN. */
export async function importSolution(cast: Cast, seeded: SeededSolution): Promise<ReadonlyMap<string, string>> {
  const { awsAccountId } = seeded.solution;
  const { body } = await cast.operator.post<{ items: readonly { arn: string; resourceId?: string }[] }>('/api/resources/imports', {
    awsAccountId,
    owner: cast.sellerId,
    select: { kind: 'arns', arns: [...seeded.arns, ...seeded.bystander.arns] },
  });
  return new Map(body.items.flatMap(({ arn, resourceId }) => (resourceId ? [[arn, resourceId] as const] : [])));
}

/** Posts 30 days of hourly usage for a solution, as the provider's meter would; answers how many records. */
export async function postUsage(cast: Cast, seeded: SeededSolution, ids: ReadonlyMap<string, string>): Promise<number> {
  const usage = [
    ...metered(seeded.arns, /:instance\//, { meter: 'instance-hour', quantity: '1', size: 't3.micro' }),
    ...metered(seeded.arns, /:volume\//, { meter: 'volume-gib-hour', quantity: '20' }),
    ...metered(seeded.arns, /:s3:/, { meter: 'bucket-gib-hour', quantity: '140' }),
    ...metered(seeded.arns, /:secret:/, { meter: 'secret-hour', quantity: '1' }),
  ];
  const end = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const hours = Array.from(
    { length: usageDays * 24 },
    (_, n) => [new Date(end - (n + 1) * 3_600_000), new Date(end - n * 3_600_000)] as const,
  );
  const records = usage.flatMap(({ arn, ...rest }) =>
    hours.map(([from, to]) => ({ resourceId: ids.get(arn), from: from.toISOString(), to: to.toISOString(), ...rest })),
  );
  for (let start = 0; start < records.length; start += recordsPerCall) {
    await cast.meter.post('/api/usage', { records: records.slice(start, start + recordsPerCall) });
  }
  return records.length;
}

function metered<U>(arns: readonly string[], pattern: RegExp, usage: U): readonly (U & { readonly arn: string })[] {
  return arns.filter((arn) => pattern.test(arn)).map((arn) => ({ arn, ...usage }));
}

/** Asks what belongs with the instance and answers the ids of the whole solution. */
export async function identify(
  cast: Cast,
  seeded: SeededSolution,
  ids: ReadonlyMap<string, string>,
  narrator: Narrator,
): Promise<readonly string[]> {
  const seedArn = seeded.arns[0] ?? '';
  const seedId = ids.get(seedArn) ?? '';
  const { items } = await cast.seller.get<{ items: readonly Association[] }>(`/api/resources/${seedId}/associations`);
  const rows = items.map((one) => [one.confidence.toFixed(2), short(one.arn), one.reasons.map(({ text }) => short(text)).join('; ')]);
  narrator.table(`What belongs with ${short(seedArn)}?`, ['confidence', 'resource', 'because'], rows);
  return [seedId, ...items.filter((one) => one.movable && one.confidence >= confidenceWanted).map((one) => one.resourceId)];
}

/** The last part of every ARN in a text, so that lines stay readable. */
export function short(text: string): string {
  return text.replace(/arn:[a-z0-9-]+:([a-z0-9-]*):[^:\s]*:[0-9]*:([^\s;,"]+)/g, '$1 $2');
}

/** Lists and publishes a solution, then finds it as the purchaser; answers the listing as a browser sees it. */
export async function listAndFind(
  cast: Cast,
  seeded: SeededSolution,
  resourceIds: readonly string[],
  narrator: Narrator,
): Promise<Listing> {
  const { solution, secretArn } = seeded;
  const { body: draft } = await cast.seller.post<Listing>('/api/listings', {
    title: solution.title,
    description: `A ${solution.name} of one instance with its volumes, assets and database secret.`,
    price: { amountMinor: solution.priceMinor, currency },
    terms: { undoWindowSeconds: 0, credentialChoices: { [secretArn]: 'rotate' } },
    resourceIds,
  });
  await cast.seller.post(`/api/listings/${draft.listingId}/publish`, {});
  const { items } = await cast.purchaser.get<{ items: readonly Listing[] }>('/api/listings');
  const found = items.find((listing) => listing.listingId === draft.listingId);
  if (!found) throw new Error(`The purchaser does not see ${draft.listingId}.`);
  const cost = found.measuredCost;
  const measured = cost.measured
    ? `${money(cost.perDay)} a day, ${money(cost.perWeek)} a week, ${money(cost.perMonth)} a month (measured ${cost.from.slice(0, 10)} to ${cost.to.slice(0, 10)})`
    : 'not measured';
  narrator.say(`Listed: "${found.title}", ${found.resourceCount} resources, price ${money(found.price)}; costs ${measured}`);
  return found;
}

/** e.g. `12.34 USD`. */
export function money({ amountMinor, currency: code }: Money): string {
  return `${(Number(amountMinor) / 100).toFixed(2)} ${code}`;
}

/** Buys a listing; answers the transfer's id from the Location that the API gave. */
export async function buy(purchaser: ApiClient, listing: Listing): Promise<string> {
  const { headers, status } = await purchaser.post('/api/purchases', { listingId: listing.listingId, listingRevision: listing.revision });
  if (status !== 202) throw new Error(`The purchase answered ${status}.`);
  return (headers.get('location') ?? '').split('/').at(-1) ?? '';
}
