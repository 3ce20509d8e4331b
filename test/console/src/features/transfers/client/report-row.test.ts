import { describe, expect, it } from '@jest/globals';
import { openedAtOnce, reportRows } from '../../../../../../console/src/features/transfers/client/report-row.js';
import { aReported, aToldTransfer } from '../../../../../support/a-transfer-view.js';

const group = aReported({
  resourceId: 'res_2',
  arn: 'arn:aws:ec2:eu-west-1:222222222222:security-group/sg-1',
  type: 'security-group',
  differences: [{ property: 'rules.0.source', before: '198.51.100.0/24', after: null }],
});

describe('reportRows', () => {
  it('puts under each cloud resource, by name, what differs', () => {
    const rows = reportRows({ transfer: aToldTransfer(), resources: [group, aReported()] });

    expect(rows).toEqual([
      { id: 'res_1', parentId: null, name: 'assets', summary: 'S3 bucket · nothing changed' },
      { id: 'res_2', parentId: null, name: 'sg-1', summary: 'Security group · 1 property changed' },
      { id: 'res_2 0', parentId: 'res_2', name: 'rules.0.source', before: '198.51.100.0/24', after: 'none' },
    ]);
  });

  it('says of what was not read at the end that it is gone, before the end that it is to be read', () => {
    const unread = aReported({ after: undefined });
    const summary = (status: 'preparing' | 'completed') =>
      reportRows({ transfer: aToldTransfer({ status }), resources: [unread] })[0]?.summary;

    expect(summary('completed')).toBe('S3 bucket · not there at the end');
    expect(summary('preparing')).toBe('S3 bucket · not read again yet');
  });
});

describe('openedAtOnce', () => {
  const rowsOf = (count: number, changed: number) => {
    const differences = Array.from({ length: changed }, (_, place) => ({ property: `p${place}`, before: 1, after: 2 }));
    const resources = Array.from({ length: count }, (_, place) => aReported({ resourceId: `res_${place}`, differences }));
    return openedAtOnce(reportRows({ transfer: aToldTransfer(), resources })).length;
  };

  it('shows few lines whole, and leaves many to who wants to know', () => {
    expect(rowsOf(10, 10)).toBe(10);
    expect(rowsOf(11, 1)).toBe(0);
    expect(rowsOf(2, 11)).toBe(0);
  });
});
