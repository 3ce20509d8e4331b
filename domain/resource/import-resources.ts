import type { MemberAccount } from '../customer/customer.js';
import { readCustomer } from '../customer/customer-store.js';
import { readMemberAccount } from '../customer/member-account-store.js';
import { ConflictError } from '../errors.js';
import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ResourceControl } from '../ports/resource-control.js';
import { type CloudResourceRef, cloudResourceTypes, type Found } from './cloud-resource.js';
import { ResourceNotFoundError } from './errors.js';
import { inTurns } from './in-turns.js';
import { mirrorOwner } from './mirror-owner.js';
import { type ImportOutcome, writeImported } from './write-imported.js';

/** What to import of an AWS account: named ARNs, what carries a tag, or everything with a driver. */
export type ImportSelection =
  | { readonly kind: 'arns'; readonly arns: readonly string[] }
  | { readonly kind: 'tag'; readonly key: string; readonly value: string }
  | { readonly kind: 'account' };

/** One import: whose the resources are is the operator's word, never read from a tag a customer could have written. */
export interface ImportOrder {
  readonly awsAccountId: string;
  readonly owner: string;
  readonly select: ImportSelection;
  /** Goes on behind this ARN. */
  readonly continueAfter?: string;
}

/** What became of each cloud resource; `continueAfter` when there is more to look at. */
export interface ImportReport {
  readonly items: readonly { readonly arn: string; readonly resourceId?: string; readonly outcome: ImportOutcome | 'notFound' }[];
  readonly continueAfter?: string;
}

/** Cloud resources looked at in one import: leaves room within the 30 seconds of a request. */
export const resourcesPerImportMax = 200;

const importSeconds = 25;
const discoveredAtOnce = 10;

type ImportPorts = Pick<Ports, 'tables' | 'clock' | 'memberCloud'>;

/**
 * Brings cloud resources under the service: discovers each, writes its row (owner, payer from now on), then the owner tag as a mirror.
 * An owner, once written, is never changed by an import. Throws NotFoundError (customer, account), ConflictError (account not active).
 */
export async function importResources(ports: ImportPorts, order: ImportOrder): Promise<ImportReport> {
  await readCustomer(ports.tables, order.owner);
  const account = await readMemberAccount(ports.tables, order.awsAccountId);
  if (account.status !== 'active') throw new ConflictError(`The AWS account ${order.awsAccountId} is pending: check it first.`);
  const listed = await listAll(ports, account);
  const wanted = wantedRefs(listed, order);
  const refs = wanted.slice(0, resourcesPerImportMax);
  const found = (await inTurns(refs, discoveredAtOnce, (ref) => discover(ports, ref))).filter(
    (one) => one !== undefined && isSelected(one, order.select),
  );
  const written = await inTurns(found as readonly Found[], discoveredAtOnce, (one) => writeImported(ports, order.owner, one));
  await mirrorOwner(
    ports,
    order.owner,
    written.flatMap(({ ref, outcome }) => (outcome === 'imported' || outcome === 'refreshed' ? ref : [])),
  );
  return {
    items: [...written.map(({ ref, resourceId, outcome }) => ({ arn: ref.arn, resourceId, outcome })), ...notFound(listed, order)],
    continueAfter: wanted.length > refs.length ? refs.at(-1)?.arn : undefined,
  };
}

async function listAll(ports: ImportPorts, { awsAccountId, regions }: MemberAccount): Promise<readonly CloudResourceRef[]> {
  const places = regions.flatMap((region) => cloudResourceTypes.map((type) => ({ type, awsAccountId, region })));
  const lists = await inTurns(places, discoveredAtOnce, async (place) => (await read(ports, place, 'list')).list());
  return [...new Map(lists.flat().map((ref) => [ref.arn, ref])).values()];
}

function wantedRefs(listed: readonly CloudResourceRef[], { select, continueAfter = '' }: ImportOrder): readonly CloudResourceRef[] {
  const named = select.kind === 'arns' ? new Set(select.arns) : undefined;
  const wanted = listed.filter(({ arn }) => arn > continueAfter && (named === undefined || named.has(arn)));
  return wanted.sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

function isSelected(found: Found, select: ImportSelection): boolean {
  return select.kind !== 'tag' || found.tags[select.key] === select.value;
}

function notFound(listed: readonly CloudResourceRef[], { select, continueAfter }: ImportOrder) {
  if (select.kind !== 'arns' || continueAfter !== undefined) return [];
  const there = new Set(listed.map(({ arn }) => arn));
  return select.arns.filter((arn) => !there.has(arn)).map((arn) => ({ arn, outcome: 'notFound' as const }));
}

/** What was deleted since it was listed is left out. */
async function discover(ports: ImportPorts, ref: CloudResourceRef): Promise<Found | undefined> {
  try {
    return await (await read(ports, ref, 'discover')).discover(ref);
  } catch (error) {
    if (error instanceof ResourceNotFoundError) return undefined;
    throw error;
  }
}

type Place = Pick<CloudResourceRef, 'type' | 'awsAccountId' | 'region'>;

function read(
  { memberCloud, clock }: ImportPorts,
  { type, awsAccountId, region }: Place,
  verb: 'list' | 'discover',
): Promise<ResourceControl> {
  const leaseUntil = plusSeconds(clock.now(), importSeconds);
  return memberCloud.open({ type, awsAccountId, region, verb, scope: { kind: 'read' }, leaseUntil });
}
