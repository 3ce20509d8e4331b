import { describe, expect, it } from '@jest/globals';
import { changedNames } from '../../../../domain/association/join/changed-names.js';
import { knownFacts } from '../../../../domain/association/join/known-facts.js';
import { addressName, nameNumber } from '../../../../domain/association/join/questions.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { aKnownResource, aLease, arnOf } from '../../../support/a-known-resource.js';
import { type LogCall, leased, type NamedEnd, segmentsOfCalls } from '../../../support/log-calls.js';

const own: NamedEnd = ['id', '', 'i-a'];
const lease = aLease('10.0.0.5', 100);
const instance = aKnownResource('ec2-instance', 'i-a', { leases: [lease] });
const eni = aKnownResource('network-interface', 'eni-00000001', { to: ['i-a'] });
const role = aKnownResource('iam-role', 'role');

function factsOf(resources: readonly KnownResource[], calls: readonly LogCall[] = []) {
  return knownFacts(new ResourceBook(resources, segmentsOfCalls(calls)));
}

/** Which of the names mean something else with the second inventory, and from when on. */
function changes(before: Parameters<typeof factsOf>, now: Parameters<typeof factsOf>, names: readonly string[]) {
  const changed = changedNames(factsOf(...before), factsOf(...now));
  return names.map((name) => changed.get(nameNumber(name)));
}

describe('knownFacts', () => {
  it('says of names what they lead to', () => {
    const other = aKnownResource('ec2-instance', 'i-b', { aliases: ['i-b', 'web'] });
    const renamed = aKnownResource('ec2-instance', 'i-b', { aliases: ['i-b', 'i-a'] });

    expect(changes([[instance, other]], [[instance, renamed]], ['i-a', 'i-b', 'web', arnOf('i-a')])).toEqual([0, undefined, 0, undefined]);
  });

  it.each<[string, readonly KnownResource[], readonly KnownResource[], string]>([
    ['who manages it', [eni, instance], [{ ...eni, managedBy: 'other' }, instance], 'eni-00000001'],
    ['what it is attached to', [eni, instance], [aKnownResource('network-interface', 'eni-00000001'), instance], 'eni-00000001'],
    ['whether that knows its addresses', [eni, instance], [eni, { ...instance, leases: [] }], 'eni-00000001'],
    ['who runs with it', [role, instance], [role, aKnownResource('ec2-instance', 'i-a', { to: ['role'] })], 'role'],
    [
      'its VPC',
      [instance, aKnownResource('vpc', 'v')],
      [aKnownResource('ec2-instance', 'i-a', { to: ['v'] }), aKnownResource('vpc', 'v')],
      'i-a',
    ],
  ])('says of a resource %s', (_, before, now, name) => {
    expect(changes([before], [now], [name])).toEqual([0]);
    expect(changes([before], [before], [name])).toEqual([undefined]);
  });

  it('says of addresses who had them, and from when on an end that was read later counts', () => {
    const name = [addressName('10.0.0.5')];
    const later = { ...instance, readAt: '1970-01-03T00:00:00.000Z' };
    const begins = leased('vpc-1', '10.0.0.5', ['id', '', 'i-x'], 50, 50, 'begins');
    const ends = leased('vpc-1', '10.0.0.5', own, 500, 500, 'ends');
    const all = leased('', '', own, 500, 500, 'ends');

    expect(changes([[instance]], [[later]], name)).toEqual([86_401]);
    for (const call of [begins, ends, all]) expect(changes([[instance]], [[instance], [call]], name)).toEqual([0]);
    expect(changes([[instance]], [[instance], [leased('vpc-1', '10.0.0.5', own, 100, 200)]], name)).toEqual([undefined]);
  });

  it('says of addresses when they were given back, and in which network', () => {
    const ends = (at: number, scope = 'vpc-1') => leased(scope, '10.0.0.5', own, at, at, 'ends');
    const changesOf = (one: LogCall, other: LogCall) => changes([[instance], [one]], [[instance], [other]], [addressName('10.0.0.5')]);

    expect([changesOf(ends(500), ends(501)), changesOf(ends(500), ends(500, 'vpc-2'))]).toEqual([[0], [0]]);
    expect(changesOf(ends(500), ends(500))).toEqual([undefined]);
  });

  it('says what an allocation stands for', () => {
    const allocated = leased('eu-west-1', '198.51.100.7', ['id', '', 'eipalloc-00000001'], 5, 5, 'begins');

    expect(changes([[instance]], [[instance], [allocated]], ['eipalloc-00000001', addressName('198.51.100.7')])).toEqual([0, 0]);
  });

  it('is the same in whatever order logs were learned', () => {
    const calls = [
      leased('vpc-1', '10.0.0.5', own, 0, 0, 'begins'),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-x'], 90_000, 90_000, 'begins'),
    ];
    const [first, second] = segmentsOfCalls(calls);
    const book = (segments: readonly (typeof first)[]) =>
      knownFacts(
        new ResourceBook(
          [instance],
          segments.flatMap((one) => one ?? []),
        ),
      );

    expect(book([first, second])).toEqual(book([second, first]));
  });
});
