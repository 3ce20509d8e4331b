import type { TransferView } from '../../../generated/api.js';

/** What changes when a transfer has moved on: its status, its pay-out, or the end of a step. */
export function progressSign({ transfer, steps }: TransferView): string {
  const { status, epoch, attempt, paidOutAt = '' } = transfer;
  const ended = steps.filter(({ finishedAt }) => finishedAt !== undefined).length;
  return `${status} ${epoch} ${attempt} ${ended} ${paidOutAt}`;
}
