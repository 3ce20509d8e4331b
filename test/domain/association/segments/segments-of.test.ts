import { describe, expect, it } from '@jest/globals';
import { EndpointTable } from '../../../../domain/association/segments/endpoint-table.js';
import { RowTable } from '../../../../domain/association/segments/row-table.js';
import { segmentsOf } from '../../../../domain/association/segments/segments-of.js';
import { SpanTable } from '../../../../domain/association/segments/span-table.js';

describe('segmentsOf', () => {
  it('gives each day its own rows, endpoints and ids', () => {
    const table = new EndpointTable();
    const [c, a, b] = ['c', 'a', 'b'].map((name) => table.number(0, '', name)) as [number, number, number];
    const rows = new RowTable();
    rows.add(0, c, a, 5, 8, 0, 255, 1, 9, 9);
    rows.addId(1, 1, rows.add(1, a, b, 5, 8, c, 255, 0, 9, 9));
    const spans = () => new SpanTable(() => 'touching');
    const coverage = spans();
    coverage.add(0, 8, b, 1, 0, 5);
    const days = [
      { awsAccount: 7, day: 3 },
      { awsAccount: 7, day: 2 },
    ];

    const segments = segmentsOf({ days, endpoints: table.ordered(), rows, leases: spans(), sessions: spans(), coverage });

    expect(segments.map(({ awsAccountId, day, endpoints }) => [awsAccountId, day, endpoints.map(({ name }) => name).join('')])).toEqual([
      ['000000000007', 2, 'abc'],
      ['000000000007', 3, 'abc'],
    ]);
    expect(segments.map(({ rows: own, ids }) => [[...own.from], [...own.to], [...own.principal], [...ids.row]])).toEqual([
      [[1], [2], [3], [0]],
      [[3], [1], [0], []],
    ]);
    expect([...(segments[1]?.coverage.resource ?? [])]).toEqual([2]);
  });
});
