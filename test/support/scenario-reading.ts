import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { walletBalance } from '../../domain/ledger/wallet-balance.js';
import { readListing } from '../../domain/listing/listing-store.js';
import { canonicalJson, cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResources } from '../../domain/resource/owned-resource-store.js';
import type { Transfer } from '../../domain/transfer/transfer.js';
import { newVersionId } from '../../drivers/secret/new-version-id.js';
import { type Reading, readBystander, readSolution } from '../../scripts/demo/read-cloud.js';
import { currency, roleArn, seller } from '../../scripts/demo/world.js';
import type { ScenarioSale } from './scenario-sale.js';
import type { ScenarioStage } from './scenario-stage.js';

const bystanderPrefix = 'bystander: ';

/** Everything that a transfer may touch, read from the cloud and the tables, line by line: what → value. */
export async function readWorld(stage: ScenarioStage, sale: ScenarioSale): Promise<Reading> {
  const { seeded, outside } = sale;
  const [solution, bystander, books] = await Promise.all([
    readSolution(outside, seeded),
    readBystander(outside, seeded),
    readBooks(stage, sale),
  ]);
  const marked = [...bystander].map(([what, value]) => [`${bystanderPrefix}${what}`, value] as const);
  return new Map([...solution, ...marked, ...books].map(([what, value]) => [what, asList(value)] as const));
}

/** A policy means the same with one principal as with a list of one. */
function asList(policyLine: string): string {
  return policyLine.replaceAll(/"AWS":("[^"]*")/g, '"AWS":[$1]');
}

async function readBooks({ ports: { tables }, secrets }: ScenarioStage, sale: ScenarioSale): Promise<Reading> {
  const rows = await readResources(tables, sale.resourceIds);
  const wallet = await walletBalance(tables, sale.purchaser.customerId, currency);
  const listing = await readListing(tables, sale.listingId);
  const { SecretList = [] } = await secrets.send(
    new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['conveyance/'] }], MaxResults: 100 }),
  );
  const kept = SecretList.map(({ Name = '' }) => Name).filter((name) => sale.resourceIds.some((id) => name.includes(id)));
  const lines = [...rows.values()].flatMap((row): [string, string][] => [
    [`owner ${row.arn}`, row.owner],
    [`payers ${row.arn}`, canonicalJson(row.payers as never)],
    [`lock ${row.arn}`, row.lock ?? ''],
  ]);
  return new Map([
    ...lines,
    ['wallet available', String(wallet?.availableMinor)],
    ['wallet held', String(wallet?.heldMinor)],
    ['listing', listing.status],
    ['listing bought by', listing.purchaseId ?? ''],
    ['secrets in the vault', kept.join()],
  ]);
}

/** What the world must be after this transfer completed, line by line, made from what it was before and nothing else. */
export function worldAfterSale(before: Reading, { sellerId }: ScenarioStage, sale: ScenarioSale, transfer: Transfer): Reading {
  const { seeded, purchaser } = sale;
  const { awsAccountId } = seeded.solution;
  const moves = new Map([
    [sellerId, purchaser.customerId],
    [seller.network, purchaser.network],
    [roleArn(awsAccountId, seller.roleName), purchaser.principal],
  ]);
  const after = new Map(before);
  for (const [what, value] of before) {
    if (what.startsWith(bystanderPrefix)) continue;
    const moved = [...moves].reduce((text, [from, to]) => text.replaceAll(from, to), value);
    after.set(what, what.startsWith('payers ') ? payersAfter(value, transfer) : moved);
  }
  after.set('secret version AWSCURRENT', newVersionId(transfer.transferId, seeded.secretArn));
  // What was made new waits there for the purchaser to collect it.
  after.set('secrets in the vault', `conveyance/${transfer.transferId}/${cloudResourceId(seeded.secretArn)}`);
  after.set('wallet available', String(BigInt(before.get('wallet available') ?? '') - transfer.price.amountMinor));
  after.set('listing', 'sold');
  return after.set('listing bought by', transfer.purchaseId);
}

function payersAfter(before: string, { cut = '', toCustomer }: Transfer): string {
  const [first] = JSON.parse(before) as { payer: string; from: string }[];
  return canonicalJson([{ ...first, to: cut } as never, { payer: toCustomer, from: cut }]);
}
