import { describe, expect, it } from '@jest/globals';
import { noResidualText } from '../../../../../../console/src/features/transfers/client/no-residual-text.js';
import { aToldTransfer } from '../../../../../support/a-transfer-view.js';

describe('noResidualText', () => {
  it.each([
    [{}, 'No way in of the seller was found.'],
    [{ movesControl: false }, 'Control does not move: the seller keeps access, as agreed.'],
    [{ status: 'preparing' }, 'Told when the step Verify access has looked, after the commit.'],
    [{ status: 'undone' }, 'Nothing was sold: the seller has what it had, and the purchaser was never let in.'],
    [{ status: 'undoing' }, 'Nothing is being sold: the seller has what it had.'],
    [{ status: 'needs-operator', needsOperatorFrom: 'undoing' }, 'Nothing is being sold: the seller has what it had.'],
  ] as const)('%o', (changes, text) => {
    expect(noResidualText(aToldTransfer(changes))).toBe(text);
  });
});
