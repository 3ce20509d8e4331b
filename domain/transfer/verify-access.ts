import type { ResidualAccess } from '../access/findings.js';
import type { Ports } from '../ports/ports.js';
import { configurationHash } from '../resource/cloud-resource.js';
import { keepRecord } from './access-record-store.js';
import { ResidualAccessOpenError } from './errors.js';
import { inRecords } from './recorded-resource.js';
import type { BatchWork } from './step-work.js';

/** After so many rounds of switching and verifying, an operator must look. */
const verifyRoundsMax = 3;

/**
 * Decides for every resource of the batch what the former owner has left, and keeps it with what is there now.
 * Answers how many ways are still open; throws ResidualAccessOpenError when they are still open after the last round.
 */
export async function verifyAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<{ readonly open: number }> {
  const open: ResidualAccess[] = [];
  const { transferId, movesControl } = work.transfer;
  await inRecords(ports, work, 'verify', async (control, record, parties) => {
    const after = await control.discover(record.ref);
    const residual = movesControl ? await control.verify(record, parties) : [];
    await keepRecord(ports.tables, transferId, { ...record, after, afterHash: configurationHash(after), residual });
    open.push(...residual.filter((access) => access.state === 'open'));
  });
  if (open.length > 0 && work.runs >= verifyRoundsMax) {
    throw new ResidualAccessOpenError(`Still open after ${work.runs} rounds: ${open.map((o) => `${o.arn} ${o.what}`).join('; ')}.`);
  }
  return { open: open.length };
}
