import { loadKnowledge } from '../../association/identification/load-knowledge.js';
import type { MemberAccount } from '../../customer/customer.js';
import { readCustomer } from '../../customer/customer-store.js';
import { readMemberAccount } from '../../customer/member-account-store.js';
import { NotFoundError } from '../../errors.js';
import { walletBalance } from '../../ledger/wallet-balance.js';
import type { Ports } from '../../ports/ports.js';
import type { Tables } from '../../ports/tables.js';
import type { OwnedResource } from '../../resource/owned-resource.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resolveOwners } from '../../resource/resolve-owner.js';
import type { ManifestEntry } from '../transfer.js';
import { accountFindings } from './account-findings.js';
import { driftFindings } from './drift-findings.js';
import type { Finding } from './finding.js';
import { fundsFindings } from './funds-findings.js';
import { ownershipFindings } from './ownership-findings.js';
import type { Proposal } from './proposal.js';
import { standingFindings } from './standing-findings.js';
import { strandedFindings } from './stranded-findings.js';

/** Everything our own tables, and what was identified, have to say of a proposal, by all their rules; reads only. Throws NotFoundError (a customer). */
export async function tableFindings(ports: Pick<Ports, 'tables' | 'objects'>, proposal: Proposal): Promise<readonly Finding[]> {
  const { tables } = ports;
  const rows = await ownedRows(tables, proposal.resourceIds);
  return [
    ...(await partyFindings(tables, proposal)),
    ...ownershipFindings({ ...proposal, rows }),
    ...driftOfRows(proposal, rows),
    ...(await leftFindings(ports, proposal)),
    ...accountFindings(proposal.entries, await accountsOf(tables, proposal.entries)),
  ];
}

/** Rows as they are in this instant, by resource id. */
async function ownedRows(tables: Tables, resourceIds: readonly string[]): Promise<ReadonlyMap<string, OwnedResource>> {
  const rows = await resolveOwners(tables, [...(await readResources(tables, resourceIds)).values()]);
  return new Map(rows.map((row) => [row.resourceId, row]));
}

async function partyFindings(tables: Tables, { seller, purchaser, price }: Proposal): Promise<readonly Finding[]> {
  const bySeller = standingFindings(await readCustomer(tables, seller), 'seller');
  if (purchaser === undefined) return bySeller;
  const byPurchaser = standingFindings(await readCustomer(tables, purchaser), 'purchaser');
  const funds = price && fundsFindings(purchaser, price, await walletBalance(tables, purchaser, price.currency));
  return [...byPurchaser, ...bySeller, ...(funds ?? [])];
}

/** Against the last reading that the row keeps; what is not the seller's is none of its business. */
function driftOfRows({ entries, seller }: Proposal, rows: ReadonlyMap<string, OwnedResource>): readonly Finding[] {
  return entries.flatMap((entry) => {
    const row = rows.get(entry.resourceId);
    return row?.owner === seller ? driftFindings(entry, row.hash) : [];
  });
}

async function leftFindings(
  ports: Pick<Ports, 'tables' | 'objects'>,
  { seller, resourceIds, terms }: Proposal,
): Promise<readonly Finding[]> {
  const knowledge = await loadKnowledge(ports, seller);
  const ids = new Set(resourceIds);
  const manifest = new Set([...knowledge.rows.values()].filter((row) => ids.has(row.resourceId)).map((row) => row.arn));
  return strandedFindings(knowledge, manifest, terms);
}

/** The member accounts of these lines, by their ids; one that is not registered is left out. */
export async function accountsOf(
  tables: Tables,
  entries: readonly Pick<ManifestEntry, 'awsAccountId'>[],
): Promise<ReadonlyMap<string, MemberAccount>> {
  const accounts = new Map<string, MemberAccount>();
  for (const awsAccountId of new Set(entries.map((entry) => entry.awsAccountId))) {
    const account = await unlessUnknown(readMemberAccount(tables, awsAccountId));
    if (account !== undefined) accounts.set(awsAccountId, account);
  }
  return accounts;
}

async function unlessUnknown(reading: Promise<MemberAccount>): Promise<MemberAccount | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
