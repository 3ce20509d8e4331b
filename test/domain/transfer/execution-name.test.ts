import { describe, expect, it } from '@jest/globals';
import { transferExecutionName, transferOfExecution, undoExecutionName } from '../../../domain/transfer/execution-name.js';

const transferId = 'trf_01JD0000000000000000000000';

describe('execution names', () => {
  it('are derived from transfer, attempt and epoch, and lead back to the transfer', () => {
    const names = [transferExecutionName(transferId, 1), transferExecutionName(transferId, 2), undoExecutionName(transferId, 3)];

    expect(names).toEqual([transferId, `${transferId}-2`, `${transferId}-undo-3`]);
    expect(names.map(transferOfExecution)).toEqual([transferId, transferId, transferId]);
  });

  it.each(['nightly-report', 'trf_short', `${transferId}-redo-1`, `x${transferId}`])('does not take %s for one of ours', (name) => {
    expect(transferOfExecution(name)).toBeUndefined();
  });
});
