import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { attacks } from '../../../../bench/identification/poisoning/attacks.js';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';

const [options] = estateSet('judge', 'batch', 1);
if (options === undefined) throw new Error('There is one.');
const estate = makeEstate(options);

describe('attacks', () => {
  it.each(Object.entries(attacks))('%s sends the events asked for, all of them as the attacker', (_shape, attack) => {
    const rows: EvidenceRow[] = [];

    attack({ estate, attacker: 3, random: new Random(1), events: 500, sink: { add: (row) => rows.push(row) } });

    expect(rows).toHaveLength(500);
    expect(rows.every(({ a, count }) => a === 3 && count === 1)).toBe(true);
    expect(rows.every(({ b }) => b >= 0 && b < estate.resources.length)).toBe(true);
  });
});
