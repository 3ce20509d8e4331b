import { paginateGetResources, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import type { ConfigurationItem } from '../../domain/association/sources/configuration-item.js';
import { knownResources } from '../../domain/association/sources/known-resources.js';
import type { Instant } from '../../domain/ports/clock.js';
import type { Inventory, InventoryGap, InventoryReading } from '../../domain/ports/inventory.js';
import type { ClientMaker, InventoryContext, InventoryRead, ReadItem } from '../../drivers/inventory/inventory-read.js';
import { inventoryReads, tagReadAction, unreadTypes } from '../../drivers/inventory/inventory-reads.js';
import { tagMap } from '../../drivers/inventory/read-parts.js';
import { domainErrorOf, unlessMissing } from '../../drivers/parts/aws-errors.js';

/** Kinds read at once: enough to be done in seconds, few enough for the quotas of one account. */
const readsAtOnce = 4;

/** Resources whose tags are read by the tagging service, per account and region. */
const taggedMax = 100_000;

/** One session in one account and region. */
export interface InventorySession {
  readonly awsAccountId: string;
  readonly region: string;
  readonly readAt: Instant;
  client<C>(maker: ClientMaker<C>): C;
}

type Tags = { readonly [key: string]: string };

/** Reads everything through one session; only what is known of each resource leaves here, never its configuration, which may hold secrets. */
export async function readInventory(
  session: InventorySession,
  services: Parameters<Inventory['read']>[0]['services'],
): Promise<InventoryReading> {
  const gaps = new Map<string, InventoryGap>();
  const wanted = inventoryReads.filter((read) => services === 'all' || read.services === 'regional');
  const tags = await tagsByArn(session, gaps);
  const items: ConfigurationItem[] = [];
  const waiting = [...wanted];
  const work = async () => {
    for (let read = waiting.shift(); read !== undefined; read = waiting.shift()) items.push(...(await itemsOf(read, session, gaps)));
  };
  await Promise.all(Array.from({ length: readsAtOnce }, work));
  const resources = knownResources(items, (arn) => tags.get(arn) ?? {});
  for (const type of unreadTypes) note(gaps, { types: [type], action: '', code: 'NotRead', retryable: false });
  return { resources: [...resources].sort((a, b) => (a.arn < b.arn ? -1 : 1)), gaps: sortedGaps(gaps), readAt: session.readAt };
}

async function itemsOf(
  read: InventoryRead,
  session: InventorySession,
  gaps: Map<string, InventoryGap>,
): Promise<readonly ConfigurationItem[]> {
  const { awsAccountId, region, readAt } = session;
  const refused = (action: string) => (error: unknown) => note(gaps, gapOf(read.types, action, error));
  const context: InventoryContext = {
    awsAccountId,
    region,
    client: (maker) => session.client(maker),
    part: (action, act) =>
      unlessMissing(act).catch((error: unknown) => {
        if (!isNothingThere(error)) refused(action)(error);
        return undefined;
      }),
  };
  const found: readonly ReadItem[] = await read.items(context).catch((error: unknown) => {
    refused(read.action)(error);
    return [];
  });
  return found.map((item) => ({ ...item, tags: item.tags ?? {}, awsAccountId, region, readAt }));
}

/** What services answer where a resource has no such part; beside what every service calls missing. */
const nothingThere = new Set([
  'NoSuchBucketPolicy',
  'NoSuchTagSet',
  'ServerSideEncryptionConfigurationNotFoundError',
  'RepositoryPolicyNotFoundException',
  'PolicyNotFound',
  'PolicyNotFoundException',
  'ReplicationConfigurationNotFoundError',
  'NoSuchWebsiteConfiguration',
]);

function isNothingThere(error: unknown): boolean {
  return error instanceof Error && nothingThere.has(error.name);
}

function gapOf(types: InventoryGap['types'], action: string, error: unknown): InventoryGap {
  const { code, retryable } = domainErrorOf(error, action);
  return { types, action, code, retryable };
}

function note(gaps: Map<string, InventoryGap>, gap: InventoryGap): void {
  const key = `${gap.action} ${gap.types.join(' ')}`;
  if (!gaps.has(key)) gaps.set(key, gap);
}

function sortedGaps(gaps: ReadonlyMap<string, InventoryGap>): readonly InventoryGap[] {
  return [...gaps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gap]) => gap);
}

/** Most services answer tags only by further calls about each resource: the tagging service answers them all. */
async function tagsByArn(session: InventorySession, gaps: Map<string, InventoryGap>): Promise<ReadonlyMap<string, Tags>> {
  const tags = new Map<string, Tags>();
  try {
    const client = session.client(ResourceGroupsTaggingAPIClient);
    for await (const page of paginateGetResources({ client }, {})) {
      for (const { ResourceARN = '', Tags } of page.ResourceTagMappingList ?? []) tags.set(ResourceARN, tagMap(Tags));
      if (tags.size >= taggedMax) break;
    }
  } catch (error) {
    note(gaps, gapOf([], tagReadAction, error));
  }
  return tags;
}
