import { describe, expect, it } from '@jest/globals';
import { leaveGroupedRows, takeGroupedRows } from '../../../../domain/association/segments/grouped-rows.js';

describe('columns of rows', () => {
  it('are left to the next, and to one only', () => {
    const [one, other] = [takeGroupedRows(), takeGroupedRows()];
    leaveGroupedRows(one);

    const next = takeGroupedRows();

    expect(next).toBe(one);
    expect([other, takeGroupedRows()]).not.toContain(one);
    expect(next.from.length).toBeGreaterThanOrEqual(64);
  });

  it('are not kept when they are large', () => {
    const small = takeGroupedRows();
    leaveGroupedRows({ ...small, group: new Uint32Array((1 << 17) + 1) });

    expect(takeGroupedRows().group.length).toBeLessThan(1 << 17);
  });
});
