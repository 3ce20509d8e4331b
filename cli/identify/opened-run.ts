import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { identify } from '../../domain/association/identify.js';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import type { RunSummary } from '../../domain/association/run-summary.js';
import { readRun } from '../../domain/association/runs/stored-run.js';
import { FileTroubleError, UsageError } from '../errors.js';

/** The customer under whose name a run on files is stored: there is only one. */
export const localCustomer = 'local';

/** Where a run on files is kept when nobody says otherwise, within the folder of logs. */
export const stateFolderName = '.convey-identify';

/** A run of `convey identify`, read back. */
export interface OpenedRun {
  readonly index: AssociationIndex;
  readonly summary: RunSummary;
}

/** Opens the run in a state folder; throws FileTroubleError where there is none. */
export async function openRun(stateFolder: string): Promise<OpenedRun> {
  const run = await readRun(new FolderObjects(stateFolder), localCustomer);
  if (run === undefined) {
    throw new FileTroubleError(`${stateFolder}: no run is kept here. Make one: convey identify --logs DIR --state ${stateFolder}.`);
  }
  const { resources, logged, summary } = run;
  return { index: identify({ resources, logged, logDays: summary.days, asOf: Date.parse(summary.asOf) / 1_000 }), summary };
}

const candidatesMax = 10;

/** The node of a cloud resource as a person names it: its ARN, its name or what services call it; throws UsageError for none and for several. */
export function namedNode({ resources }: AssociationIndex, text: string): number {
  const wanted = text.toLowerCase();
  const byArn = resources.findIndex(({ arn }) => arn === text);
  if (byArn >= 0) return byArn;
  const found = [...resources.keys()].filter((node) => {
    const { name, aliases } = resources[node] ?? {};
    return name?.toLowerCase() === wanted || aliases?.includes(wanted);
  });
  const [node] = found;
  if (node !== undefined && found.length === 1) return node;
  if (node === undefined) throw new UsageError([`"${text}" is no cloud resource of this run: name it by its ARN, its name or its id.`]);
  const several = found.slice(0, candidatesMax).map((one) => `  ${resources[one]?.arn}`);
  throw new UsageError([`"${text}" names ${found.length} cloud resources: say which by its ARN.`, ...several]);
}
