import { NotFoundError } from '../../errors.js';
import type { Ports } from '../../ports/ports.js';
import type { Page } from '../../ports/tables.js';
import type { Identification, LineCounts } from './identification.js';
import { identificationPage, readIdentification } from './identification-store.js';

interface ReasonLines {
  readonly reason: string;
  readonly lines: number;
}

/** A run as its customer sees it. */
export interface IdentificationView
  extends Pick<
    Identification,
    | 'identificationId'
    | 'status'
    | 'from'
    | 'to'
    | 'awsAccountIds'
    | 'requestedAt'
    | 'completedAt'
    | 'resourceCount'
    | 'solutionCount'
    | 'weightsVersion'
    | 'statisticsVersion'
    | 'failure'
  > {
  readonly progress: Pick<Identification, 'filesTotal' | 'filesRead' | 'daysTotal' | 'daysMerged'>;
  readonly lines: Pick<LineCounts, 'read' | 'used'> & {
    readonly silent: readonly ReasonLines[];
    readonly unreadable: readonly ReasonLines[];
  };
}

/** The run with its counts by reason as lists, the most frequent first. */
export function identificationView(run: Identification): IdentificationView {
  const { filesTotal, filesRead, daysTotal, daysMerged, lines, ...rest } = run;
  return {
    ...rest,
    progress: { filesTotal, filesRead, daysTotal, daysMerged },
    lines: { ...lines, silent: byReason(lines.silent), unreadable: byReason(lines.unreadable) },
  };
}

function byReason(counts: LineCounts['silent']): readonly ReasonLines[] {
  const all = Object.entries(counts).map(([reason, lines]) => ({ reason, lines }));
  return all.sort((a, b) => b.lines - a.lines || (a.reason < b.reason ? -1 : 1));
}

/** A run of this customer's; throws NotFoundError (another's alike). */
export async function describeIdentification(
  { tables }: Pick<Ports, 'tables'>,
  customerId: string,
  identificationId: string,
): Promise<IdentificationView> {
  const run = await readIdentification(tables, identificationId);
  if (run.customerId !== customerId) throw new NotFoundError('identification', identificationId);
  return identificationView(run);
}

/** The customer's runs, newest first. */
export async function listIdentifications(
  { tables }: Pick<Ports, 'tables'>,
  customerId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<IdentificationView>> {
  const found = await identificationPage(tables, customerId, page);
  return { ...found, items: found.items.map(identificationView) };
}
