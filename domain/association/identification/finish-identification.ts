import { readJson, writeJson } from '../../ports/read-json.js';
import { inTurns } from '../../resource/in-turns.js';
import { coverageOf } from '../coverage/coverage-of.js';
import { encodeEvidence } from '../evidence/evidence-bytes.js';
import { identify } from '../identify.js';
import type { AssociationIndex } from '../index/association-index.js';
import { segmentKeys } from '../segments/segment-keys.js';
import type { IdentificationPorts, Turn } from './continue-identification.js';
import { decisionsOf } from './decision-store.js';
import { foreignEndsOf } from './foreign-ends.js';
import type { Identification } from './identification.js';
import { type CustomerInventory, inventoryOfCustomer } from './inventory-of-customer.js';
import { type JoinedPeriod, joinPeriod } from './join-period.js';
import { pairFeedback } from './pair-feedback.js';
import { accountDays } from './period-days.js';
import type { RunRecord } from './run-record.js';
import { readItems, type TakenTotals, takenTotals } from './taken-totals.js';
import { logKeysOf } from './watch-reading.js';

const readAtOnce = 20;

/**
 * Reads the inventory, joins the days of the period with it, and leaves the index for those who ask. The record is written last and names the
 * objects of its run, so whoever reads meanwhile sees the run before whole.
 */
export async function finishIdentification(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  const keys = await logKeysOf(ports, run);
  const taken = (await inTurns(keys, readAtOnce, (key) => ports.logIntake.taken(key))).flatMap((one) => one ?? []);
  const totals = takenTotals(taken, keys.length);
  const inventory = await inventoryOfCustomer(ports, run, await readItems(ports.objects, taken));
  const joined = await joinPeriod(ports.objects, { customerId: run.customerId, days: accountDays(run) }, inventory.resources);
  const foreignEnds = await foreignEndsOf(ports.tables, inventory.resources, joined.strangers, run.customerId);
  const asOf = ports.clock.now();
  const feedback = pairFeedback(await decisionsOf(ports.tables, run.customerId));
  const source = { resources: inventory.resources, logged: joined.evidence, logDays: joined.days };
  const index = identify({ ...source, asOf: Math.floor(Date.parse(asOf) / 1_000), feedback });
  const record = recordOf(run, { asOf, totals, inventory, joined, foreignEnds, index });
  await keep(ports, run.customerId, record, { inventory, joined });
  const solutionCount = index.groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const { weightsVersion, statisticsVersion, resourceCount, lines } = record;
  return {
    change: {
      status: 'completed',
      completedAt: asOf,
      filesRead: taken.length,
      resourceCount,
      solutionCount,
      weightsVersion,
      statisticsVersion,
      lines: { read: lines.lines, used: lines.used, silent: lines.silent, unreadable: lines.unreadable },
    },
  };
}

interface Made {
  readonly asOf: string;
  readonly totals: TakenTotals;
  readonly inventory: CustomerInventory;
  readonly joined: JoinedPeriod;
  readonly foreignEnds: RunRecord['foreignEnds'];
  readonly index: AssociationIndex;
}

function recordOf(run: Identification, { asOf, totals, inventory, joined, foreignEnds, index }: Made): RunRecord {
  const { identificationId, customerId, from, to } = run;
  const { resources, ownedArns, unclaimedArns } = inventory;
  const { days, unresolved } = joined;
  return {
    identificationId,
    asOf,
    from,
    to,
    weightsVersion: index.weights.version,
    statisticsVersion: index.statisticsVersion,
    resourceCount: resources.length,
    evidenceCount: index.evidence.rows,
    pairCount: index.graph.neighbours.length / 2,
    groupCount: index.groups.reduce((most, group) => Math.max(most, group + 1), 0),
    ...totals,
    days,
    coverage: coverageOf({ resources, evidence: index.evidence, days, periodDays: accountDays({ ...run, awsAccountIds: [''] }).length }),
    unresolved,
    ownedArns,
    unclaimedArns,
    foreignEnds,
    evidenceKey: `index/${customerId}/${identificationId}.evidence`,
    inventoryKey: `index/${customerId}/${identificationId}.json`,
  };
}

/** What the run before left goes once nobody is sent there any more; who is still reading it reads the new record next. */
async function keep(
  { objects }: Pick<IdentificationPorts, 'objects'>,
  customerId: string,
  record: RunRecord,
  { inventory, joined }: Pick<Made, 'inventory' | 'joined'>,
): Promise<void> {
  const before = await readJson<RunRecord>(objects, segmentKeys.run(customerId));
  await objects.write(record.evidenceKey, encodeEvidence(joined.evidence));
  await writeJson(objects, record.inventoryKey, inventory.resources);
  await writeJson(objects, segmentKeys.run(customerId), record);
  const kept = [record.evidenceKey, record.inventoryKey];
  const old = before === undefined ? [] : [before.evidenceKey, before.inventoryKey].filter((key) => !kept.includes(key));
  for (const key of old) await objects.remove(key);
}
