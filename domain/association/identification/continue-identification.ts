import { ConditionFailedError, ConveyanceError } from '../../errors.js';
import type { Ports } from '../../ports/ports.js';
import type { Write } from '../../ports/tables.js';
import { writeIfHolds } from '../../ports/write-if-holds.js';
import { beginReading } from './begin-reading.js';
import { finishIdentification } from './finish-identification.js';
import { type Identification, isEnded } from './identification.js';
import { identificationItem, openItem, openKey, readIdentification } from './identification-store.js';
import { mergeDays } from './merge-days.js';
import { watchReading } from './watch-reading.js';

/** What a run needs of the outside. */
export type IdentificationPorts = Pick<Ports, 'tables' | 'clock' | 'objects' | 'logIntake' | 'identificationWork' | 'inventory'>;

/** What one turn of work came to, and after how many seconds there is more to do; absent at the end of a run. */
export interface Turn {
  readonly change: Partial<Identification>;
  readonly againAfterSeconds?: number;
}

/**
 * Works on a run for a while: begins the reading of its logs, watches it, merges days, or scores. Safe twice and at once: a turn that somebody
 * else took first is given up. Throws NotFoundError, and what passes by itself; any other failure ends the run, named in it.
 */
export async function continueIdentification(ports: IdentificationPorts, identificationId: string): Promise<void> {
  const run = await readIdentification(ports.tables, identificationId);
  if (isEnded(run)) return;
  const { change, againAfterSeconds } = await takeTurn(ports, run);
  const isMine = await writeTurn(ports, run, { ...run, ...change, turn: run.turn + 1, movedAt: ports.clock.now() });
  if (isMine && againAfterSeconds !== undefined) await ports.identificationWork.goOn(identificationId, againAfterSeconds);
}

async function takeTurn(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  try {
    return await turnOf(ports, run);
  } catch (error) {
    const isFinal = error instanceof ConveyanceError && !error.retryable && !(error instanceof ConditionFailedError);
    if (!isFinal) throw error;
    return { change: { status: 'failed', failure: { code: error.code, message: error.message } } };
  }
}

function turnOf(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  if (run.status === 'queued') return beginReading(ports, run);
  if (run.status === 'reading') return watchReading(ports, run);
  return run.daysMerged < run.daysTotal ? mergeDays(ports, run) : finishIdentification(ports, run);
}

/** False when somebody else took this turn. */
async function writeTurn({ tables }: Pick<Ports, 'tables'>, before: Identification, after: Identification): Promise<boolean> {
  const put: Write = {
    act: 'put',
    table: 'marketplace',
    item: identificationItem(after),
    when: [{ attribute: 'turn', is: 'equal', value: before.turn }],
  };
  const mine = [{ attribute: 'identificationId', is: 'equal', value: before.identificationId }] as const;
  const mark: Write = isEnded(after)
    ? { act: 'delete', key: openKey(before.customerId), when: mine }
    : { act: 'put', table: 'marketplace', item: openItem(after), when: mine };
  return writeIfHolds(tables, [put, mark]);
}

/** Ends a run that nobody works on any more; safe when somebody does after all. */
export async function giveUpIdentification(ports: Pick<Ports, 'tables' | 'clock'>, run: Identification, message: string): Promise<void> {
  const failure = { code: 'Stalled', message };
  await writeTurn(ports, run, { ...run, status: 'failed', failure, turn: run.turn + 1, movedAt: ports.clock.now() });
}
