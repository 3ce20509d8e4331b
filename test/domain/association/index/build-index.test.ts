import { describe, expect, test } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { ColumnRoom } from '../../../../domain/association/columns/column-room.js';
import { buildIndex } from '../../../../domain/association/index/build-index.js';
import { groupsOf } from '../../../../domain/association/index/groups.js';
import { fittedWeights as weights } from '../../../../domain/association/score/fitted-weights.js';
import { isTogether, solutionsOf } from '../../../../domain/association/score/labelled-estate.js';
import { aKnownResource, anEvidenceTable, noon } from '../../../support/an-association-index.js';
import { movedEvidence } from '../../../support/moved-evidence.js';
import { aLink, aRow } from '../../../support/scored-estate.js';

const estates = estateSet('fit', 'serverless', 2).map(makeEstate);
const [estate, other] = estates;
if (!estate || !other) throw new Error('No estates.');

/** Groups as sets of ARNs, in order. */
function named(groups: Int32Array, resources: readonly { readonly arn: string }[]): readonly string[] {
  const members = new Map<number, string[]>();
  groups.forEach((group, node) => {
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), resources[node]?.arn ?? '']);
  });
  return [...members.values()].map((arns) => arns.sort().join(' ')).sort();
}

describe('buildIndex', () => {
  const index = buildIndex({ ...estate, weights });

  test('says the same twice, to the bit', () => {
    expect(buildIndex({ ...estate, weights })).toEqual(index);
  });

  test('says the same where all columns are of one room, and keeps nothing of it', () => {
    const roomy = buildIndex({ ...estate, weights, room: new ColumnRoom(10_000_000) });

    expect(roomy).toEqual(index);
    const { graph, tree, isShared, groups } = roomy;
    const columns = [...Object.values(graph), ...Object.values(tree), isShared, groups] as readonly ArrayBufferView[];
    expect(columns.filter(({ buffer }) => buffer instanceof SharedArrayBuffer)).toEqual([]);
  });

  test('the order in which resources were read changes nothing', () => {
    const last = estate.resources.length - 1;
    const resources = estate.resources.toReversed();

    const turned = buildIndex({ ...estate, resources, evidence: movedEvidence(estate.evidence, (node) => last - node), weights });

    expect(named(turned.groups, resources)).toEqual(named(index.groups, estate.resources));
    expect([...turned.isShared].reverse()).toEqual([...index.isShared]);
    expect(turned.statisticsVersion).toBe(index.statisticsVersion);
  });

  test('a lower threshold joins groups and rearranges none', () => {
    const high = groupsOf(index, weights.threshold);
    const low = groupsOf(index, weights.threshold / 2);

    high.forEach((group, node) => {
      const first = high.indexOf(group);
      expect(group < 0 || low[node] === low[first]).toBe(true);
    });
    expect(high).toEqual(index.groups);
  });

  test('other statistics have another version', () => {
    expect(buildIndex({ ...other, weights }).statisticsVersion).not.toBe(index.statisticsVersion);
  });

  test('finds most of what was planted, and next to nothing else', () => {
    const solutions = solutionsOf(estate);
    const nodes = [...estate.resources.keys()].filter((node) => !estate.shared.includes(estate.resources[node]?.arn ?? ''));
    const pairs = nodes.flatMap((a) => nodes.filter((b) => a < b).map((b) => [a, b] as const));
    const isFound = ([a, b]: readonly [number, number]) => index.groups[a] === index.groups[b] && index.groups[a] !== -1;

    const planted = pairs.filter(([a, b]) => isTogether(solutions, a, b));
    const found = pairs.filter(isFound);

    expect(planted.filter(isFound).length / planted.length).toBeGreaterThan(0.7);
    expect(found.filter(([a, b]) => isTogether(solutions, a, b)).length / found.length).toBeGreaterThan(0.9);
  });

  test('what is accepted is together, what is rejected is not', () => {
    const a = estate.solutions[0]?.[0] ?? '';
    const b = estate.solutions[1]?.[0] ?? '';
    const node = (arn: string) => estate.resources.findIndex((one) => one.arn === arn);

    const joined = buildIndex({ ...estate, weights, feedback: [{ a, b, verdict: 'accepted' }] });
    const members = [...index.groups.keys()].filter((one) => index.groups[one] === 0).slice(0, 2);
    const [x = 0, y = 0] = members;
    const parted = buildIndex({
      ...estate,
      weights,
      feedback: [{ a: estate.resources[x]?.arn ?? '', b: estate.resources[y]?.arn ?? '', verdict: 'rejected' }],
    });

    expect(joined.groups[node(a)]).toBe(joined.groups[node(b)]);
    expect(parted.groups[x] === parted.groups[y] && parted.groups[x] !== -1).toBe(false);
  });

  test('a rule that complete flow logs never saw used keeps two applications apart, and is told', () => {
    const types = [
      'ec2-instance',
      'ec2-instance',
      'rds-instance',
      'rds-instance',
      ...Array<'security-group'>(4).fill('security-group'),
    ] as const;
    const resources = types.map((type, at) => aKnownResource(`r${at}`, type));
    const letsIn = (owner: number, group: number) => aRow(owner, group, 'configuration', 'mentions', 'lets in (IpPermissions)');
    const own = [aLink(0, 4), aLink(1, 5), aLink(2, 6), aLink(3, 7), letsIn(6, 4), letsIn(7, 5)];
    const evidence = anEvidenceTable([...own, letsIn(6, 5), aRow(0, 2, 'flow', 'calls'), aRow(1, 3, 'flow', 'calls')]);
    const days = Array.from({ length: 14 }, (_, day) => 20_000 + day);
    const logDays = [{ source: 'flow' as const, awsAccountId: '222222222222', days, lost: false }];

    const [unheard, heard] = [[], logDays].map((known) => buildIndex({ resources, evidence, logDays: known, weights, asOf: noon }));

    expect([new Set(unheard?.groups).size, unheard?.silent.size]).toEqual([1, 0]);
    expect(named(heard?.groups ?? new Int32Array(0), resources)).toEqual([
      [0, 2, 4, 6]
        .map((at) => resources[at]?.arn)
        .sort()
        .join(' '),
      [1, 3, 5, 7]
        .map((at) => resources[at]?.arn)
        .sort()
        .join(' '),
    ]);
    expect([...(heard?.silent ?? [])]).toEqual([5 * 8 + 6]);
  });
});
