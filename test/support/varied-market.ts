import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import type { CustomerAccess } from '../../domain/access/parties.js';
import { creditCustomer } from '../../domain/customer/credit-customer.js';
import { customerKey } from '../../domain/customer/customer-store.js';
import { memberAccountKey } from '../../domain/customer/member-account-store.js';
import { createListing } from '../../domain/listing/create-listing.js';
import { listingKey } from '../../domain/listing/listing-store.js';
import { placePurchase } from '../../domain/listing/place-purchase.js';
import type { ItemKey } from '../../domain/ports/tables.js';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { resourceKeyOfArn } from '../../domain/resource/owned-resource-store.js';
import { type Preflight, preflight } from '../../domain/transfer/preflight.js';
import { preflightRequest } from '../../domain/transfer/prepare-preflight.js';
import { startTransfer } from '../../domain/transfer/start-transfer.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { purchaser as contoso, seller as northwind, roleArn } from '../../scripts/demo/world.js';
import { InMemoryMarket } from './in-memory-market.js';
import { member } from './member-fixture.js';
import type { SaleVariation } from './sale-variation.js';
import { makeVaried, type VariedSolution } from './varied-sale.js';

const price = { amountMinor: 120_000n, currency: 'USD' };

/** A listing on the marketplace that no rule was asked about, its purchaser, and what others did since. */
export class VariedMarket {
  private constructor(
    readonly market: InMemoryMarket,
    readonly purchaser: string,
    readonly listingId: string,
  ) {}

  static async open(variation: SaleVariation): Promise<VariedMarket> {
    const market = await InMemoryMarket.open();
    const solution = await makeVaried(market, variation);
    const { customerId: seller } = await market.customer(northwind.roleName, northwind.network);
    const { customerId: purchaser } = await market.customer(contoso.roleName, contoso.network, accessOf(variation, solution));
    await market.own(seller, everything(solution));
    const listingId = await listed(market, seller, variation, solution);
    const { funds, suspended } = variation.purchaser;
    const amount = { ...price, amountMinor: funds === 'short' ? 1n : price.amountMinor };
    if (funds !== 'no-wallet') await creditCustomer(market, { customerId: purchaser, amount, description: 'Deposit' });
    if (suspended) await set(market, customerKey(purchaser), { standing: 'suspended' });
    if (variation.seller.suspended) await set(market, customerKey(seller), { standing: 'suspended' });
    await set(market, memberAccountKey(member.awsAccountId), { status: variation.account });
    await afterwards(market, variation, solution, listingId);
    return new VariedMarket(market, purchaser, listingId);
  }

  preflight(): Promise<Preflight> {
    return preflight(this.market, preflightRequest(this.purchaser, { listingId: this.listingId, listingRevision: 1 }));
  }

  /** Buys and runs the machine to its end; answers the status and, where it was undone, the step and code of its failure. */
  async buy(): Promise<{ readonly status: string; readonly failure?: string }> {
    const { market, purchaser, listingId } = this;
    const order = { purchaser, listingId, listingRevision: 1, idempotencyKey: 'k', correlationId: 'cor_1' };
    const { transferId } = await placePurchase(market, order);
    await startTransfer(market, transferId);
    await market.drain();
    const { status, failure } = await readTransfer(market.tables, transferId);
    return { status, ...(failure && { failure: `${failure.step} ${failure.code} ${failure.message}` }) };
  }
}

function everything({ instanceArn, rootVolumeArn, groupArn, volumeArn, bucketArn, secretArn }: VariedSolution): readonly string[] {
  return [instanceArn, rootVolumeArn, groupArn, volumeArn, bucketArn, secretArn];
}

function accessOf({ purchaser }: SaleVariation, { otherGroupId }: VariedSolution): Partial<CustomerAccess> {
  const another = roleArn(member.awsAccountId, 'contoso-batch');
  if (purchaser.named === 'two-of-each')
    return { networks: [contoso.network, '203.0.112.0/24'], principals: [roleArn(member.awsAccountId, contoso.roleName), another] };
  if (purchaser.named === 'no-networks') return { networks: [] };
  if (purchaser.named === 'no-principals') return { principals: [] };
  if (purchaser.named === 'group-of-vpc') return { networks: [], securityGroups: [otherGroupId] };
  return purchaser.named === 'group-elsewhere' ? { networks: [], securityGroups: ['sg-0a1b2c3d4e5f60718'] } : {};
}

/** Published as the seller's draft is, by hand: whether a rule is against it is what the test asks. */
async function listed(market: InMemoryMarket, seller: string, variation: SaleVariation, made: VariedSolution): Promise<string> {
  const { group, instance, volume, bucket, secret } = variation;
  const chosen = [
    ...(instance.listed ? [made.instanceArn, made.rootVolumeArn] : []),
    ...(group.listed ? [made.groupArn] : []),
    ...(volume.listed ? [made.volumeArn] : []),
    ...(secret.listed ? [made.secretArn] : []),
  ];
  const arns = bucket.listed || chosen.length === 0 ? [...chosen, made.bucketArn] : chosen;
  const terms = {
    undoWindowSeconds: 0,
    movesControl: true,
    movesPayment: true,
    credentialChoices: secret.listed ? { [made.secretArn]: secret.choice } : {},
    bystanders: group.bystandersConfirmed ? ['0.0.0.0/0', '20.7.0.0/16'] : [],
    leftBehind: volume.left && !volume.listed ? [made.volumeArn] : [],
  };
  const draft = { title: 'Varied', description: '', price, terms, resourceIds: arns.map(cloudResourceId) };
  const { listingId } = await createListing(market, seller, draft);
  await set(market, listingKey(listingId), { status: 'published' });
  return listingId;
}

async function afterwards(market: InMemoryMarket, { since }: SaleVariation, made: VariedSolution, listingId: string): Promise<void> {
  const place = market.aws.place(member.awsAccountId, member.region);
  const tag = { Resources: [made.volumeArn.split('/')[1] ?? ''], Tags: [{ Key: 'later', Value: 'v' }] };
  if (since === 'locked') await set(market, resourceKeyOfArn(made.bucketArn), { lock: 'trf_other' });
  if (since === 'volume-tagged' && (place.tags.get(tag.Resources[0] ?? '')?.size ?? 0) < 50)
    await market.aws.clients(member).ec2.send(new CreateTagsCommand(tag));
  if (since === 'bucket-gone') place.buckets.delete('varied');
  const secret = place.secrets.get(made.secretArn);
  if (since === 'secret-deleted' && secret !== undefined)
    secret.details = { ...secret.details, DeletedDate: new Date('2026-11-20T00:00:00.000Z') };
  if (since === 'withdrawn') await set(market, listingKey(listingId), { status: 'stale' });
}

async function set(market: InMemoryMarket, key: ItemKey, attributes: { readonly [name: string]: string }): Promise<void> {
  await market.tables.transact([{ act: 'update', key, set: attributes }]);
}
