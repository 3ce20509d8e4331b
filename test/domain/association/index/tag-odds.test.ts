import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noTagOdds, tagOdds } from '../../../../domain/association/index/tag-odds.js';

/** What each node carries of one key, group by group; 0 for none. */
type Groups = readonly (readonly number[])[];

function oddsOf(groups: Groups, order?: readonly number[], isBelieved = false) {
  const of = groups.flatMap((members, unit) => members.map(() => unit));
  const tags = groups.flat();
  const at = order ?? [...tags.keys()];
  const pick = (values: readonly number[]) => Uint32Array.from(at, (node) => values[node] as number);
  const { agree, differ } = tagOdds(
    { keys: 1, tags: pick(tags), groups: Uint8Array.of(Number(isBelieved)), binds: Uint8Array.of(1) },
    { count: groups.length, of: pick(of) },
  );
  return { agree: agree[0] as number, differ: differ[0] as number };
}

/** So many groups of four, with a value for each place of each. */
function groupsOf(count: number, value: (group: number, place: number) => number): Groups {
  return Array.from({ length: count }, (_, group) => [0, 1, 2, 3].map((place) => value(group, place)));
}

const solutions = oddsOf(groupsOf(40, (group) => group + 1));

describe('tagOdds', () => {
  test('a key that agrees inside groups and differs between them tells both ways', () => {
    expect(solutions.agree).toBeGreaterThan(2);
    expect(solutions.differ).toBeGreaterThan(2);
  });

  test('a key of teams tells less for those who agree: several groups have the same', () => {
    const teams = oddsOf(groupsOf(40, (group) => (group % 4) + 1));

    expect(teams.agree).toBeLessThan(solutions.agree);
    expect(teams.agree).toBeCloseTo(Math.log(4), 0);
    expect(teams.differ).toBeGreaterThan(2);
  });

  test('a key of components says nothing for and hardly anything against', () => {
    const components = oddsOf(groupsOf(40, (_, place) => place + 1));

    expect(components.agree).toBe(0);
    expect(components.differ).toBeLessThan(0.1);
  });

  test('a key with one value for all, or for nobody, says nothing', () => {
    const [same, none] = [1, 0].map((value) => oddsOf(groupsOf(40, () => value)));

    for (const odds of [same, none]) {
      expect(odds?.agree).toBeCloseTo(0, 2);
      expect(odds?.differ).toBeCloseTo(0, 2);
    }
  });

  test('few carriers say little, however clearly', () => {
    const carriers = (groups: number) => oddsOf(groupsOf(40, (group, place) => (group < groups && place < 2 ? group + 1 : 0)));

    expect(carriers(1).agree).toBeLessThan(0.1);
    for (const odds of Object.values(carriers(2))) expect(odds).toBeLessThan(1);
    expect(carriers(8).agree).toBeGreaterThan(carriers(2).agree);
  });

  test('a key that is believed to group is believed where few carry it, and no longer where the estate says otherwise', () => {
    const few = groupsOf(2, (group) => group + 1);
    const parts = groupsOf(40, (_, place) => place + 1);

    expect(oddsOf(few, undefined, true).agree).toBeGreaterThan(2);
    expect(oddsOf(few, undefined, true).agree).toBeGreaterThan(oddsOf(few).agree);
    expect(oddsOf(parts, undefined, true).agree).toBeLessThan(0.2);
  });

  test('resources that nothing was linked to yet say nothing of what two solutions have in common', () => {
    const linked = groupsOf(10, (group) => group + 1);
    const lone = Array.from({ length: 60 }, (_, node) => [(node % 10) + 1]);

    expect(oddsOf([...linked, ...lone])).toEqual(oddsOf(linked));
  });

  test('who does not carry the key neither agrees nor differs', () => {
    const teams = groupsOf(40, (group) => (group % 4) + 1);

    expect(oddsOf([...teams.map((members) => [...members, 0, 0]), [0, 0, 0]])).toEqual(oddsOf(teams));
  });

  test('each resource counts once: one large group of mixed values does not outweigh many small ones', () => {
    const small = groupsOf(40, (group) => group + 1);
    const mixed = Array.from({ length: 40 }, (_, node) => node + 1);

    expect(oddsOf([...small, mixed]).differ).toBeGreaterThan(1);
  });

  test('the order in which resources were read changes nothing', () => {
    const some = groupsOf(6, (group, place) => (place === 3 ? 0 : (group % 5) + 1 + Number(place === 2 && group > 3)));
    const nodes = [...some.flat().keys()];
    fc.assert(
      fc.property(fc.shuffledSubarray(nodes, { minLength: nodes.length }), (order) => {
        expect(oddsOf(some, order)).toEqual(oddsOf(some));
      }),
    );
  });

  test('speaks for by agreeing and against by differing, never the other way, and never without end', () => {
    const group = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 30 }), (groups) => {
        for (const odds of Object.values(oddsOf(groups))) {
          expect(odds).toBeGreaterThanOrEqual(0);
          expect(odds).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test('without tags nothing is said', () => {
    const { agree, differ } = noTagOdds(2);

    expect([[...agree], [...differ]]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
