import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { mergeEvidence } from '../../../../domain/association/evidence/merge-evidence.js';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { decisionsOf } from '../../../../domain/association/index/decisions.js';
import { formGroups } from '../../../../domain/association/index/form-groups.js';
import { cutTree, leastBond } from '../../../../domain/association/index/groups.js';
import { bondMax, levelsPerLogOdds } from '../../../../domain/association/index/levels.js';
import type { PairFeedback } from '../../../../domain/association/index/pair-feedback.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';
import { movedEvidence } from '../../../support/moved-evidence.js';
import { aLink, aRow, scoredPairs } from '../../../support/scored-estate.js';

const [estate, other] = estateSet('fit', 'containers', 2).map(makeEstate);
if (!estate || !other) throw new Error('No estates.');
const { resources, evidence } = estate;

type Formed = ReadonlyMap<string, string>;

/** The group of every resource that has one, named by the ARN of its first member, and `shared`. */
function formed(known: readonly KnownResource[], table: typeof evidence, feedback: readonly PairFeedback[] = []): Formed {
  const scored = scoredPairs(known, table);
  const { tree, isShared } = formGroups(scored, known, arnRank(known), fittedWeights, decisionsOf(feedback, known));
  const least = Math.min(bondMax, leastBond(fittedWeights, fittedWeights.threshold)) * levelsPerLogOdds;
  const groups = cutTree({ order: tree.order, bond: tree.level }, isShared, least);
  const first = new Map<number, string>();
  for (const node of arnRank(known).nodeAt) if (!first.has(groups[node] ?? -1)) first.set(groups[node] ?? -1, known[node]?.arn ?? '');
  const nameOf = (group: number) => (group === -1 ? 'none' : (first.get(group) ?? ''));
  return new Map(known.map(({ arn }, node) => [arn, isShared[node] === 1 ? 'shared' : nameOf(groups[node] ?? -1)]));
}

const found = formed(resources, evidence);

describe('formGroups', () => {
  test('says the same of resources that were read in another order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...resources.keys()], { minLength: resources.length }), (order) => {
        const places = new Map(order.map((node, place) => [node, place]));
        const shuffled = order.flatMap((node) => resources[node] ?? []);

        const turned = formed(
          shuffled,
          movedEvidence(evidence, (node) => places.get(node) ?? -1),
        );

        expect(new Map([...turned].sort())).toEqual(new Map([...found].sort()));
      }),
      { numRuns: 10 },
    );
  });

  test('resources of an unrelated account change no group', () => {
    const untagged = (some: readonly KnownResource[]) => some.map((one) => ({ ...one, tags: {} }));
    const own = formed(untagged(resources), evidence);

    const theirs = movedEvidence(other.evidence, (node) => node + resources.length);
    const both = formed(untagged([...resources, ...other.resources]), mergeEvidence([evidence, theirs]));

    expect(new Map([...both].filter(([arn]) => own.has(arn)))).toEqual(own);
  });

  test('no traffic and no call moves anything from group to group', () => {
    const node = fc.nat(resources.length - 1);
    const sighting = fc.record({ a: node, b: node, source: fc.integer({ min: 6, max: 10 }), count: fc.integer({ min: 1, max: 1e6 }) });
    fc.assert(
      fc.property(fc.array(sighting, { minLength: 1, maxLength: 200 }), (sightings) => {
        const sent = anEvidenceTable(sightings.map((one) => anEvidenceRow({ ...one, principals: 255 })));

        expect(formed(resources, mergeEvidence([evidence, sent]))).toEqual(found);
      }),
      { numRuns: 10 },
    );
  });

  test('what two solutions stand in is shared, and makes them one for nobody', () => {
    const names = ['a0', 'a1', 'a2', 'a3', 'b0', 'b1', 'b2', 'b3'];
    const known = [...names.map((name) => aKnownResource(name)), aKnownResource('net', 'vpc'), aKnownResource('lone-net', 'vpc')];
    const chain = [0, 1, 2].flatMap((at) => [aLink(at, at + 1), aLink(at + 4, at + 5)]);
    const networks = [...names.keys()].map((node) => aLink(node, 8));

    const groups = formed(known, anEvidenceTable([...chain, ...networks, aLink(3, 9)]));

    const [first, second, net, lone] = [0, 4, 8, 9].map((node) => groups.get(known[node]?.arn ?? ''));
    expect([first, second, net, lone]).toEqual([known[0]?.arn, known[4]?.arn, 'shared', known[0]?.arn]);
  });

  test('what nothing links comes together by a tag where the own groups of the customer show that it names solutions', () => {
    const parts = Array.from({ length: 20 }, (_, part) =>
      [0, 1, 2, 3].map((at) => ({ part, name: `r${String(4 * part + at).padStart(2, '0')}` })),
    );
    const chain = parts.flatMap((_, part) => [0, 1, 2].map((at) => aLink(4 * part + at, 4 * part + at + 1)));
    const groupsBy = (app: (part: number, at: number) => string): Formed =>
      formed(
        parts.flat().map(({ part, name }, node) => aKnownResource(name, 'ec2-instance', { tags: { app: app(part, node % 4) } })),
        anEvidenceTable(chain),
      );

    const ofSolutions = groupsBy((part) => `app-${Math.floor(part / 2)}`);
    const ofPlaces = groupsBy((_, at) => `place-${at}`);

    expect(new Set(ofSolutions.values()).size).toBe(10);
    expect(new Set(ofPlaces.values()).size).toBe(20);
  });

  test('a rule joins a database and its worker; one that lets in what looks after many joins nobody', () => {
    const known = [
      ...[aKnownResource('worker'), aKnownResource('of-worker', 'security-group'), aKnownResource('orders', 'rds-instance')],
      ...[aKnownResource('of-orders', 'security-group'), aKnownResource('bastion'), aKnownResource('of-bastion', 'security-group')],
    ];
    const lets = (owner: number, group: number) => aRow(owner, group, 'configuration', 'mentions', 'lets in (IpPermissions)');

    const groups = formed(known, anEvidenceTable([aLink(0, 1), aLink(2, 3), aLink(4, 5), lets(3, 1), lets(1, 5)]));

    const [worker, , orders, , bastion] = known.map(({ arn }) => groups.get(arn));
    expect(worker).toBe(orders);
    expect(bastion).not.toBe(worker);
  });

  test('a person puts together what nothing connects, and keeps apart what everything does', () => {
    const known = ['a', 'b', 'c', 'd'].map((name) => aKnownResource(name));
    const [a = '', b = '', , d = ''] = known.map(({ arn }) => arn);
    const table = anEvidenceTable([aLink(0, 1), aLink(1, 2)]);

    const groups = formed(known, table, [
      { a: d, b: a, verdict: 'accepted' },
      { a, b, verdict: 'rejected' },
    ]);

    expect([groups.get(a), groups.get(d)]).toEqual([a, a]);
    expect(groups.get(b)).not.toBe(a);
  });
});
