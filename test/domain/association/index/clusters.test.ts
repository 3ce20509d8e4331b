import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { someClusters } from '../../../support/some-clusters.js';

const four = { sizes: [1, 1, 1, 1], tags: [1, 1, 2, 0], odds: [0.5, 1] } as const;

describe('Clusters', () => {
  test('chain nodes, and no joint is stronger than the weakest inside', () => {
    const clusters = someClusters(four);

    clusters.join(0, 1, 5);
    clusters.join(0, 2, 9);
    const { order: found, level } = clusters.toTree([0, 3]);

    expect([...found]).toEqual([0, 1, 2, 3]);
    expect([...level]).toEqual([5, 5, 0, 0]);
    expect(clusters.size[0]).toBe(3);
  });

  test('make a tree of the first so many, as if they were named', () => {
    const [named, counted] = [someClusters(four).toTree([0, 1, 2, 3]), someClusters(four).toTree(4)];

    expect(counted).toEqual(named);
  });

  test('a unit keeps the joints that it came with', () => {
    const order = Uint32Array.from([2, 0, 1]);
    const clusters = new Clusters({
      units: { count: 2, of: Uint32Array.from([0, 1, 0]) },
      tree: { order, level: Uint16Array.from([7, 0, 0]) },
      carried: { keys: 0, tags: new Uint32Array(0) },
      tagOdds: { agree: new Float64Array(0), differ: new Float64Array(0) },
      startsItself: Uint8Array.from([0, 0, 1]),
      apart: [],
    });

    clusters.join(0, 1, 9);

    expect([...clusters.toTree([0]).level]).toEqual([7, 7, 0]);
    expect([clusters.nodesOf(0), [...clusters.startsItself]]).toEqual([
      [2, 0, 1],
      [1, 0],
    ]);
  });

  test('say what their tags say: for, against, or nothing', () => {
    const clusters = someClusters(four);

    expect([1, 2, 3].map((other) => clusters.tagScore(0, other, { agree: 9, hint: 4, differ: 5 }))).toEqual([2, -5, 0]);
  });

  test('of several keys, the one that tells most for and the one that tells most against count, each once', () => {
    const order = Uint32Array.from([0, 1]);
    const clusters = new Clusters({
      units: { count: 2, of: order },
      tree: { order, level: new Uint16Array(2) },
      carried: { keys: 4, tags: Uint32Array.from([1, 1, 1, 1, 1, 1, 2, 2]) },
      tagOdds: { agree: Float64Array.of(1, 3, 5, 5), differ: Float64Array.of(5, 5, 2, 4) },
      startsItself: new Uint8Array(2),
      apart: [],
    });

    const of = (agree: number, differ: number) => clusters.tagScore(0, 1, { agree, hint: 9, differ });
    expect([of(1, 0), of(0, 1), of(2, 0.5)]).toEqual([3, -4, 4]);
  });

  test('one that begins work by itself makes what it joins begin work by itself', () => {
    const clusters = someClusters({ sizes: [1, 1, 1], starting: [1] });

    clusters.join(0, 1, 5);

    expect([clusters.startsItself[0], clusters.startsItself[2]]).toEqual([1, 0]);
  });

  test('carry the tag that most of their nodes have, in whatever order they grew', () => {
    const value = fc.nat(3);
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value, value), fc.array(fc.tuple(fc.nat(5), fc.nat(5))), (values, joins) => {
        const clusters = someClusters({ sizes: values.map(() => 1), tags: values });
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
    const clusters = someClusters({ ...four, apart: [[0, 3]] });

    clusters.join(1, 0, 5);
    expect([clusters.isApart(1, 3), clusters.isApart(3, 1), clusters.isApart(1, 2)]).toEqual([true, true, false]);
    clusters.renumber(Uint32Array.from([1, 2, 3]), Uint32Array.from([0, 0, 1, 2]));

    expect([clusters.isApart(0, 2), clusters.isApart(0, 1)]).toEqual([true, false]);
  });
});
