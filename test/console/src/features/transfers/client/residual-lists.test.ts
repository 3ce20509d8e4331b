import { describe, expect, it } from '@jest/globals';
import { residualLists } from '../../../../../../console/src/features/transfers/client/residual-lists.js';
import type { ResidualAccess } from '../../../../../../console/src/generated/api.js';
import { aReported, aToldTransfer } from '../../../../../support/a-transfer-view.js';

function access(state: ResidualAccess['state'], what: string): ResidualAccess {
  return { arn: 'arn:aws:s3:::assets', what, state, reason: 'Because.' };
}

describe('residualLists', () => {
  it('brings the ways in of all cloud resources into one list for each state', () => {
    const resources = [
      aReported({ residual: [access('removed', 'statement A'), access('open', 'statement B')] }),
      aReported({
        resourceId: 'res_2',
        arn: 'arn:aws:s3:::logs',
        residual: [access('removed', 'tag'), access('cannot-be-proven', 'guest')],
      }),
    ];

    const lists = residualLists({ transfer: aToldTransfer(), resources });

    expect(lists.removed.map(({ id, what, resourceArn }) => [id, what, resourceArn])).toEqual([
      ['res_1 0', 'statement A', 'arn:aws:s3:::assets'],
      ['res_2 0', 'tag', 'arn:aws:s3:::logs'],
    ]);
    expect([lists.expires.length, lists['cannot-be-proven'].length, lists.open.length]).toEqual([0, 1, 1]);
  });
});
