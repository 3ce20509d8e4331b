import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CarriedTags } from '../../../../domain/association/index/carried-tags.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';

const order = Uint32Array.from([0, 1, 2, 3]);
const units = { count: 4, of: order };
const tree = { order, position: order, level: new Uint16Array(4) };

function someClusters(apart: readonly (readonly [number, number])[] = []): Clusters {
  const carried: CarriedTags = {
    keys: 1,
    telling: Float64Array.from([1]),
    tags: Uint32Array.from([1, 1, 2, 0]),
    shares: [Float64Array.from([0.25, 0.5, 0.25])],
  };
  return new Clusters({ units, tree, carried, apart });
}

describe('Clusters', () => {
  test('chain nodes, and no joint is stronger than the weakest inside', () => {
    const clusters = someClusters();

    clusters.join(0, 1, 5);
    clusters.join(0, 2, 9);
    const { order: found, level } = clusters.toTree([0, 3]);

    expect([...found]).toEqual([0, 1, 2, 3]);
    expect([...level]).toEqual([5, 5, 0, 0]);
    expect(clusters.size[0]).toBe(3);
  });

  test('say what their tags say: for, against, or nothing', () => {
    const clusters = someClusters();

    expect([clusters.tagScore(0, 1, 4, 5), clusters.tagScore(0, 2, 4, 5), clusters.tagScore(0, 3, 4, 5)]).toEqual([2, -5, 0]);
  });

  test('carry the tag that most of their nodes have, in whatever order they grew', () => {
    const value = fc.nat(3);
    const order6 = Uint32Array.from([0, 1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value, value), fc.array(fc.tuple(fc.nat(5), fc.nat(5))), (values, joins) => {
        const clusters = new Clusters({
          units: { count: 6, of: order6 },
          tree: { order: order6, position: order6, level: new Uint16Array(6) },
          carried: { keys: 1, telling: Float64Array.from([1]), tags: Uint32Array.from(values), shares: [new Float64Array(4)] },
          apart: [],
        });
        const members = values.map((one) => [one]);
        for (const [a, b] of joins) {
          if (a === b || members[a]?.length === 0 || members[b]?.length === 0) continue;
          clusters.join(a, b, 5);
          members[a]?.push(...(members[b] ?? []).splice(0));
        }

        members.forEach((own, cluster) => {
          const tagged = own.filter((one) => one > 0);
          const most = [1, 2, 3].find((one) => tagged.filter((other) => other === one).length * 2 > tagged.length);
          if (most !== undefined) expect(clusters.tags[cluster]).toBe(most);
        });
      }),
    );
  });

  test('what a person keeps apart stays apart when clusters grow and are renumbered', () => {
    const clusters = someClusters([[0, 3]]);

    clusters.join(1, 0, 5);
    expect([clusters.isApart(1, 3), clusters.isApart(3, 1), clusters.isApart(1, 2)]).toEqual([true, true, false]);
    clusters.renumber(Uint32Array.from([1, 2, 3]), Uint32Array.from([0, 0, 1, 2]));

    expect([clusters.isApart(0, 2), clusters.isApart(0, 1)]).toEqual([true, false]);
  });
});
