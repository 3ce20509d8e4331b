/** Name of a forward execution: the transfer's id, from the second attempt with its number. */
export function transferExecutionName(transferId: string, attempt: number): string {
  return attempt === 1 ? transferId : `${transferId}-${attempt}`;
}

/** Name of an undo execution: one for each epoch. */
export function undoExecutionName(transferId: string, epoch: number): string {
  return `${transferId}-undo-${epoch}`;
}

/** The transfer an execution belongs to, or undefined when the name is not one of ours. */
export function transferOfExecution(name: string): string | undefined {
  return /^(trf_[0-9A-Z]{26})(-undo-[0-9]{1,6}|-[0-9]{1,6})?$/.exec(name)?.[1];
}
