import { describe, expect, it } from '@jest/globals';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { type LogCall, leased, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const own: NamedEnd = ['id', '', 'i-a'];
const allocation: NamedEnd = ['id', '', 'eipalloc-00000001'];
const region = 'eu-west-1';
const eip = '198.51.100.7';

function bookOf(calls: readonly LogCall[], extra: Parameters<typeof aKnownResource>[2] = {}): ResourceBook {
  return new ResourceBook([aKnownResource('ec2-instance', 'i-a', extra)], segmentsOfCalls(calls));
}

describe('LeaseLessons', () => {
  it('takes an empty scope for the VPC of the resource', () => {
    const calls = [leased('', '10.0.0.5', own, 100, 100, 'begins')];
    const segments = segmentsOfCalls(calls);
    const placed = new ResourceBook([aKnownResource('ec2-instance', 'i-a', { to: ['vpc-1'] }), aKnownResource('vpc', 'vpc-1')], segments);

    expect(placed.nodeAt('vpc-1', '10.0.0.5', 200, 210)).toBe(0);
  });

  it('takes an address of an unknown network for that of any, while no other network has it', () => {
    const calls = [leased('', '10.0.0.5', own, 100, 100, 'begins')];
    const elsewhere = leased('vpc-2', '10.0.0.5', ['id', '', 'i-b'], 100, 100, 'begins');

    expect(bookOf(calls).nodeAt('vpc-1', '10.0.0.5', 200, 210)).toBe(0);
    expect(bookOf([...calls, elsewhere]).nodeAt('vpc-1', '10.0.0.5', 200, 210)).toBeUndefined();
    expect(bookOf([...calls, elsewhere]).nodeAt('', '10.0.0.5', 200, 210)).toBeUndefined();
  });

  it('takes an empty address for all that the resource has, in the region for all public ones', () => {
    const begins = [leased('vpc-1', '10.0.0.5', own, 100, 100, 'begins'), leased(region, eip, own, 100, 100, 'begins')];
    const stopped = bookOf([...begins, leased(region, '', own, 500, 500, 'ends')]);
    const ended = bookOf([...begins, leased('', '', own, 500, 500, 'ends')]);

    expect([stopped.nodeAt('vpc-1', '10.0.0.5', 600, 600), stopped.nodeAt(region, eip, 600, 600)]).toEqual([0, undefined]);
    expect([ended.nodeAt('vpc-1', '10.0.0.5', 600, 600), ended.nodeAt('vpc-1', '10.0.0.5', 400, 400)]).toEqual([undefined, 0]);
  });

  it('translates an allocation to its address, whichever event comes first', () => {
    const allocated = leased(region, eip, allocation, 100, 100, 'begins');
    const associated = leased(region, 'eipalloc-00000001', own, 200, 200, 'begins');
    const released = leased(region, '', allocation, 900, 900, 'ends');
    const days = (...calls: readonly LogCall[]) => calls.flatMap((call) => segmentsOfCalls([call]));
    const resources = [aKnownResource('ec2-instance', 'i-a')];

    for (const segments of [days(allocated, associated, released), days(released, associated, allocated)] as readonly Segment[][]) {
      const book = new ResourceBook(resources, segments);

      expect([150, 300, 1000].map((at) => book.nodeAt(region, eip, at, at))).toEqual([undefined, 0, undefined]);
    }
  });

  it('knows an allocation from the inventory', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('elastic-ip', 'eip', { aliases: ['eipalloc-00000001', eip] })];
    const segments = segmentsOfCalls([leased(region, 'eipalloc-00000001', own, 200, 200, 'begins')]);

    expect(new ResourceBook(resources, segments).nodeAt(region, eip, 300, 300)).toBe(0);
  });

  it('ends an address for anybody, where the event names no holder', () => {
    const calls = [leased(region, eip, own, 100, 100, 'begins'), leased(region, eip, ['id', '', 'eipassoc-00000001'], 500, 500, 'ends')];

    const book = bookOf(calls);

    expect([400, 600].map((at) => book.nodeAt(region, eip, at, at))).toEqual([0, undefined]);
  });

  it('learns from DNS who has an address, and that a failover moves it', () => {
    const database = (id: string) => aKnownResource('rds-instance', id, { aliases: [`${id}.rds.amazonaws.com`] });
    const unnamed = aKnownResource('network-interface', 'eni-1', { managedBy: 'other', leases: [aLease('10.0.0.5', 0)] });
    const answer = (id: string, address: string, at: number) =>
      observed(['host-name', 'vpc-1', `${id}.rds.amazonaws.com`], ['address', 'vpc-1', address], {
        relation: relationCode.resolves,
        first: at,
        last: at,
      });
    const segments = segmentsOfCalls([answer('db', '10.0.0.5', 100), answer('db', '10.0.0.5', 700), answer('db', '10.0.0.6', 5000)]);

    const book = new ResourceBook([database('db'), unnamed], segments);

    expect([400, 3000].map((at) => book.nodeAt('vpc-1', '10.0.0.5', at, at))).toEqual([0, undefined]);
    expect(book.nodeAt('vpc-1', '10.0.0.6', 5000, 5000)).toBe(0);
  });

  it('answers when other days are to be joined anew, and not for what changes no pair', () => {
    const begins = segmentsOfCalls([leased('vpc-1', '10.0.0.5', own, 90_000, 90_000, 'begins')])[0] as Segment;
    const sighted = segmentsOfCalls([leased('vpc-1', '10.0.0.5', own, 100, 200)])[0] as Segment;
    const stranger = segmentsOfCalls([leased('vpc-1', '10.0.0.9', ['id', '', 'i-dead'], 100, 100, 'begins')])[0] as Segment;
    const known = new ResourceBook([aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] })]);
    const empty = bookOf([]);

    expect(empty.learn(begins)).toEqual({ first: 90_000, last: 0xffff_ffff });
    expect([empty.learn(begins), empty.learn(sighted), empty.learn(stranger), known.learn(begins)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
