import { describe, expect, it } from '@jest/globals';
import { RowTable } from '../../../../domain/association/segments/row-table.js';

const key = [0, 1, 2, 5, 8, 0, 255] as const;

describe('RowTable', () => {
  it('sums one key and widens its time', () => {
    const table = new RowTable();
    table.add(...key, 2, 50, 60);
    table.add(...key, 3, 40, 45);

    const { rows } = table.finish();

    expect([[...rows.count], [...rows.first], [...rows.last]]).toEqual([[5], [40], [60]]);
  });

  it('counts an id once in each row, beside what has no id', () => {
    const table = new RowTable();
    table.add(...key, 4, 0, 0);
    for (const id of [1, 2, 2, 1]) table.addId(9, id, table.add(...key, 0, 0, 0));
    table.addId(9, 1, table.add(0, 7, 7, 5, 8, 0, 255, 0, 0, 0));

    const { rows, ids } = table.finish();

    expect([[...rows.count], [...ids.low], [...ids.row]]).toEqual([
      [6, 1],
      [1, 1, 2],
      [0, 1, 0],
    ]);
  });

  it('stops at the largest count', () => {
    const table = new RowTable();
    for (let n = 0; n < 3; n++) table.add(...key, 2 ** 31, 0, 0);

    expect([...table.finish().rows.count]).toEqual([0xffff_ffff]);
  });

  it('sorts by the numbers it is given at the end', () => {
    const table = new RowTable();
    table.add(1, 1, 2, 5, 8, 0, 255, 1, 0, 0);
    table.add(0, 2, 1, 5, 8, 1, 255, 1, 0, 0);
    table.renumber(Uint32Array.of(1, 0), Uint32Array.of(0, 9, 3));

    const { rows } = table.finish();

    expect([[...rows.group], [...rows.from], [...rows.to], [...rows.principal]]).toEqual([
      [0, 1],
      [9, 3],
      [3, 9],
      [0, 9],
    ]);
  });

  it('answers nothing for nothing', () => {
    expect(new RowTable().finish().rows.from).toHaveLength(0);
  });
});
