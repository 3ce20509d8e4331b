import { CountingIds } from '../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../adapters/in-memory/fixed-clock.js';
import { InMemoryExecutions } from '../../adapters/in-memory/in-memory-executions.js';
import { InMemoryMemberCloud } from '../../adapters/in-memory/in-memory-member-cloud.js';
import { InMemoryObjects } from '../../adapters/in-memory/in-memory-objects.js';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import type { Customer } from '../../domain/customer/customer.js';
import { customerItem } from '../../domain/customer/customer-store.js';
import { memberAccountItem } from '../../domain/customer/member-account-store.js';
import { creditWallet } from '../../domain/ledger/credit-wallet.js';
import { listingItem } from '../../domain/listing/listing-store.js';
import { purchaseItem } from '../../domain/listing/purchase-store.js';
import type { Item } from '../../domain/ports/tables.js';
import { type CloudResourceRef, cloudResourceId, configurationHash, type Found } from '../../domain/resource/cloud-resource.js';
import type { OwnedResource } from '../../domain/resource/owned-resource.js';
import { readResource, resourceItem } from '../../domain/resource/owned-resource-store.js';
import { ownerTag } from '../../domain/resource/ownership-tags.js';
import { manifestHash, manifestWrites, transferManifest } from '../../domain/transfer/manifest.js';
import type { BatchWork } from '../../domain/transfer/step-work.js';
import type { ManifestEntry, Transfer } from '../../domain/transfer/transfer.js';
import { readTransfer, transferItem } from '../../domain/transfer/transfer-store.js';
import { aTransfer } from './a-transfer.js';
import { DocumentedTables } from './documented-tables.js';

const now = '2026-11-23T10:00:00.000Z';
const account = '222222222222';

/** One purchase of a volume and a bucket between cus_seller and cus_purchaser, in memory, at the door of its first step. */
export class TransferWorld {
  readonly tables = new DocumentedTables();
  readonly clock = new FixedClock(now);
  readonly ids = new CountingIds();
  readonly memberCloud = new InMemoryMemberCloud();
  readonly vault = new InMemoryVault();
  readonly executions = new InMemoryExecutions();
  readonly objects = new InMemoryObjects();
  readonly transferId = 'trf_01JD0000000000000000000000';
  entries: readonly ManifestEntry[] = [];

  /** A world whose transfer is as `changes` say. */
  static async with(changes: Partial<Transfer> = {}): Promise<TransferWorld> {
    const world = new TransferWorld();
    await world.put('marketplace', customerItem(aCustomer('cus_seller')));
    await world.put('marketplace', customerItem(aCustomer('cus_purchaser')));
    const provider = { principals: [], networks: [] };
    await world.put(
      'marketplace',
      memberAccountItem({ awsAccountId: account, externalId: 'x', status: 'active', regions: ['eu-west-1'], provider, createdAt: now }),
    );
    await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor: 500_000n, currency: 'USD' }, description: 'Credit' });
    world.entries = [
      await world.own(
        world.memberCloud.add('ebs-volume', `arn:aws:ec2:eu-west-1:${account}:volume/vol-1`, {
          configuration: { sizeGiB: 20 },
          tags: { [ownerTag]: 'cus_seller' },
        }),
      ),
      await world.own(
        world.memberCloud.add('s3-bucket', 'arn:aws:s3:::bucket-1', {
          configuration: { policy: 'seller' },
          tags: { [ownerTag]: 'cus_seller' },
        }),
      ),
    ];
    await world.begin(changes);
    return world;
  }

  /** Writes the row of a resource of the seller and answers its manifest line. */
  async own(ref: CloudResourceRef, change: Partial<OwnedResource> = {}): Promise<ManifestEntry> {
    const { configuration, tags, links } = this.memberCloud.resource(ref.arn);
    const found: Found = { ref, configuration: { ...configuration, tags: {} }, tags, links };
    const hash = configurationHash(found);
    const resourceId = cloudResourceId(ref.arn);
    const row: OwnedResource = {
      ...ref,
      resourceId,
      owner: 'cus_seller',
      payers: [{ payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z' }],
      tags,
      links,
      hash,
      discoveredAt: now,
      ...change,
    };
    await this.put('resources', resourceItem(row));
    return { resourceId, arn: ref.arn, type: ref.type, awsAccountId: account, region: 'eu-west-1', hash };
  }

  async put(table: 'resources' | 'marketplace' | 'transfers', item: Item): Promise<void> {
    await this.tables.transact([{ act: 'put', table, item }]);
  }

  private async begin(changes: Partial<Transfer>): Promise<void> {
    const { transferId, entries } = this;
    const purchaseId = 'pur_01';
    const transfer = aTransfer({
      transferId,
      purchaseId,
      listingId: 'lst_01',
      manifestHash: manifestHash(entries),
      resourceCount: entries.length,
      ...changes,
    });
    await this.put('transfers', transferItem(transfer));
    await this.tables.transact(manifestWrites(transferManifest(transferId), [entries]));
    await this.reserve(transfer);
  }

  private async reserve({ transferId, purchaseId, listingId, price }: Transfer): Promise<void> {
    const [seller, purchaser] = ['cus_seller', 'cus_purchaser'];
    const status = 'reserved';
    const purchase = { purchaseId, listingId, listingRevision: 1, seller, purchaser, price, transferId, acceptedAt: now } as const;
    await this.put('marketplace', listingItem({ listingId, seller, status, revision: 1, createdAt: now, updatedAt: now, purchaseId }));
    await this.put('marketplace', purchaseItem({ ...purchase, status: 'accepted' }));
  }

  transfer(): Promise<Transfer> {
    return readTransfer(this.tables, this.transferId);
  }

  async row(index: number): Promise<OwnedResource> {
    const row = await readResource(this.tables, this.entries[index]?.resourceId ?? '');
    if (!row) throw new Error(`No row ${index}.`);
    return row;
  }

  /** The work of one step on the whole manifest, for the transfer as it is now. */
  async work(change: Partial<BatchWork> = {}): Promise<BatchWork> {
    const transfer = await this.transfer();
    const { epoch, attempt } = transfer;
    return { transfer, epoch, attempt, batch: 0, leaseUntil: '2026-11-23T12:00:00.000Z', runs: 1, entries: this.entries, ...change };
  }

  /** One item as kept. */
  async item(table: 'resources' | 'marketplace' | 'transfers', pk: string, sk: string): Promise<Item | undefined> {
    return this.tables.get({ table, pk, sk });
  }
}

/** A customer in good standing without networks or principals. */
export function aCustomer(customerId: string, change: Partial<Customer> = {}): Customer {
  const access = { principals: [], networks: [], securityGroups: [], keyAdministrators: [] };
  return { customerId, name: customerId, standing: 'good', access, createdAt: now, ...change };
}
