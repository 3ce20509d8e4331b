import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { rowWord } from '../../../../domain/association/score/row-word.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

/** Rows between nodes, each with its number as its word. */
function rowsOf(ends: readonly (readonly [number, number])[], nodes: number) {
  const evidence = anEvidenceTable(ends.map(([a, b]) => anEvidenceRow({ a, b })));
  return {
    evidence,
    found: pairRows(
      evidence,
      Uint32Array.from(ends, (_, row) => row),
      nodes,
    ),
  };
}

describe('pairRows', () => {
  test('puts rows of a pair together, whoever acts, in order of the pair; a row by the larger is turned', () => {
    const { found } = rowsOf(
      [
        [2, 0],
        [0, 2],
        [1, 0],
      ],
      3,
    );

    expect(found.pairs).toBe(2);
    expect([[...found.low], [...found.high]]).toEqual([
      [0, 0],
      [1, 2],
    ]);
    expect([...found.words]).toEqual([1 | rowWord.isTurned | rowWord.isFirst, 0 | rowWord.isFirst, 2 | rowWord.isTurned]);
  });

  test('leaves out a row about one node, and one about a node that is not there', () => {
    const ends = [
      [1, 1],
      [0, 7],
      [7, 0],
      [8, 9],
    ] as const;

    expect(rowsOf(ends, 3).found.pairs).toBe(0);
  });

  test('reads rows of a node that nobody else has rows with, before and behind those that are turned', () => {
    const ends = [
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 9],
      [3, 2],
    ] as const;

    const { found } = rowsOf(ends, 4);

    expect([[...found.low], [...found.high]]).toEqual([
      [0, 1, 2],
      [2, 2, 3],
    ]);
    expect(Array.from(found.words, (word) => word & rowWord.valueMask)).toEqual([0, 1, 3, 5]);
  });

  test('finds every row once at its pair, in any table', () => {
    const node = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 60 }), (ends) => {
        const { evidence, found } = rowsOf(ends, 8);
        const { a, b } = evidence;
        const place = (row: number) =>
          [Math.min(a[row] as number, b[row] as number), Math.max(a[row] as number, b[row] as number)] as const;
        const usable = [...a.keys()].filter((row) => a[row] !== b[row] && place(row)[1] < 8);
        const wanted = usable.sort((x, y) => place(x)[0] - place(y)[0] || place(x)[1] - place(y)[1] || x - y);

        expect(Array.from(found.words, (word) => word & rowWord.valueMask)).toEqual(wanted);
        const listed: number[][] = [];
        let pair = -1;
        for (const word of found.words) {
          if (word & rowWord.isFirst) pair++;
          listed.push([found.low[pair] as number, found.high[pair] as number]);
        }
        expect(pair + 1).toBe(found.pairs);
        expect(listed).toEqual(wanted.map((row) => [...place(row)]));
      }),
    );
  });
});
