import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { coverageOf } from '../../domain/association/coverage/coverage-of.js';
import { identify } from '../../domain/association/identify.js';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import type { RunSummary } from '../../domain/association/run-summary.js';
import { storeRun } from '../../domain/association/runs/stored-run.js';
import type { Instant } from '../../domain/ports/clock.js';
import { groupLists } from './group-lists.js';
import { inventoryFiles } from './inventory-files.js';
import { type JoinedDays, joinedDays, type Period } from './joined-days.js';
import { knownHere } from './known-here.js';
import { lineTotals } from './line-totals.js';
import { localCustomer } from './opened-run.js';
import { tidyObjects } from './tidy-objects.js';
import { writeExport } from './write-export.js';

/** The end of a run: everything taken so far becomes one index. */
export interface FinishOrder {
  readonly what: 'finish';
  readonly stateFolder: string;
  readonly inventory: readonly string[];
  readonly period: Period;
  /** Evidence ages from here. */
  readonly asOf: Instant;
  /** Draws the pairs into a file, in the format of its ending. */
  readonly graph?: string;
}

/** What a run came to. */
export interface FinishedRun {
  readonly summary: RunSummary;
  /** ARNs of each group, the largest first. */
  readonly groups: readonly (readonly string[])[];
}

/** Joins the merged days with the known resources, scores, and keeps the run in the folder of state. */
export async function finishRun({ stateFolder, inventory, period, asOf, graph }: FinishOrder): Promise<FinishedRun> {
  const objects = new FolderObjects(stateFolder);
  const resources = await knownHere(objects, await inventoryFiles(inventory));
  const joined = await joinedDays(tidyObjects(objects), resources, period);
  const index = identify({ resources, logged: joined.logged, logDays: joined.days, asOf: Math.floor(Date.parse(asOf) / 1_000) });
  const groups = groupLists(index, index.groups);
  const totals = await lineTotals(objects);
  const summary: RunSummary = { asOf, ...boundsOf(period), ...figuresOf(index, joined), groupCount: groups.length, ...totals };
  await storeRun(objects, localCustomer, { resources, logged: joined.logged, summary });
  if (graph !== undefined) await writeExport(index, graph, index.weights.threshold);
  return { summary, groups };
}

function figuresOf(index: AssociationIndex, { days, unresolved }: JoinedDays) {
  const { resources, evidence, graph, weights, statisticsVersion } = index;
  return {
    weightsVersion: weights.version,
    statisticsVersion,
    resourceCount: resources.length,
    evidenceCount: evidence.rows,
    pairCount: graph.neighbours.length / 2,
    days,
    coverage: coverageOf({ resources, evidence, days }),
    unresolved,
  };
}

function boundsOf({ fromDay, toDay }: Period): { readonly from?: Instant; readonly to?: Instant } {
  const instant = (day: number) => new Date(day * 86_400_000).toISOString();
  return { ...(fromDay !== undefined && { from: instant(fromDay) }), ...(toDay !== undefined && { to: instant(toDay + 1) }) };
}
