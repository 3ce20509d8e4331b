import { createHash } from 'node:crypto';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { seller } from '../../scripts/demo/world.js';
import { InMemoryMarket } from '../../test/support/in-memory-market.js';
import type { MachineRun } from '../../test/support/machine-run.js';
import { member } from '../../test/support/member-fixture.js';
import { CountingTables, type Units } from './counting-tables.js';
import { type EstateSize, seedEstate } from './seed-estate.js';

/** What one transfer came to, counted from its first step to its last. */
export interface MeasuredTransfer {
  readonly resourceCount: number;
  readonly run: MachineRun;
  readonly units: Units;
  /** Write units of tables by what was written. */
  readonly writesOf: { readonly [kind: string]: number };
  /** Calls to member accounts, all and those that change something. */
  readonly calls: { readonly [call: string]: number };
  readonly mutatingCalls: { readonly [call: string]: number };
}

/** Runs the shipped machine over the real steps, drivers and session policies, all of it in this process; throws unless it completes. */
export async function measureTransfer(size: EstateSize): Promise<MeasuredTransfer> {
  const tables = new CountingTables();
  const market = await InMemoryMarket.open(tables);
  const place = market.aws.place(member.awsAccountId, member.region);
  // In no order, as on AWS: ids that count up would be compressed better than real ones.
  place.digitsOf = scattered;
  const arns = await seedEstate(market.aws.clients(member), place, size);
  const from = await market.customer(seller.roleName, seller.network);
  const to = await market.customer('Purchaser', '20.1.0.0/16');
  await market.own(from.customerId, arns);
  const transferId = await market.sell(from.customerId, to.customerId, { arns });
  tables.forget();
  market.aws.forgetCalls();
  const [run, ...more] = await market.drain();
  const units = { ...tables.units };
  const { status, failure } = await readTransfer(tables, transferId);
  if (run === undefined || more.length > 0 || status !== 'completed') throw new Error(`The transfer is ${status}: ${failure?.message}`);
  const writesOf = Object.fromEntries(tables.writesOf);
  return { resourceCount: arns.length, run, units, writesOf, calls: market.aws.calls(), mutatingCalls: market.aws.calls('mutating') };
}

/** The n-th of 17 hexadecimal digits, the same in every run. */
function scattered(n: number): string {
  return createHash('sha256').update(String(n)).digest('hex').slice(0, 17);
}

const measured = new Map<string, Promise<MeasuredTransfer>>();

/** The same measurement once for all figures of a run. */
export function measuredOnce(size: EstateSize): Promise<MeasuredTransfer> {
  const key = JSON.stringify(size);
  const known = measured.get(key) ?? measureTransfer(size);
  measured.set(key, known);
  return known;
}
