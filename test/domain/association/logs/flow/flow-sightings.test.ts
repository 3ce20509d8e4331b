import { describe, expect, it } from '@jest/globals';
import { FlowEndpoints } from '../../../../../domain/association/logs/flow/flow-endpoints.js';
import { FlowSightings } from '../../../../../domain/association/logs/flow/flow-sightings.js';
import { HearingSink } from '../../../../support/heard-log.js';

function aWatch() {
  const sink = new HearingSink();
  const endpoints = new FlowEndpoints(sink);
  const [own, instance] = [sink.endpoint('id', '1', 'eni-1'), sink.endpoint('id', '1', 'i-1')];
  const place = { awsAccount: 1, own, instance, privateScope: 'vpc-1', publicScope: '', direction: 'egress' } as const;
  const address = endpoints.addresses.number(Buffer.from('10.0.0.1'), 0, 8);
  return { sink, sightings: new FlowSightings(endpoints, sink), place, address };
}

describe('FlowSightings', () => {
  it('tells once for each slot that an interface was watched, and not at all without one', () => {
    const { sink, sightings, place } = aWatch();

    for (const [first, last] of [
      [0, 60],
      [10, 70],
      [590, 650],
    ] as const)
      sightings.cover(place, first, last);
    sightings.cover({ ...place, own: 0 }, 5_000, 5_060);

    expect(sink.covered).toEqual(['1: id 1 eni-1 seen 0-599', '1: id 1 eni-1 seen 600-1199']);
  });

  it('tells every window in which records were lost, of the interface or of all', () => {
    const { sink, sightings, place } = aWatch();

    sightings.lose(place, 5, 65);
    sightings.lose({ ...place, own: 0 }, 5, 65);

    expect(sink.covered).toEqual(['1: id 1 eni-1 lost 5-65', '1: nobody lost 5-65']);
  });

  it('tells the address of an interface and of its instance, once for each slot, and again when it forgot', () => {
    const { sink, sightings, place, address } = aWatch();
    const held = ['1: 10.0.0.1 in vpc-1 held by id 1 eni-1 0-599', '1: 10.0.0.1 in vpc-1 held by id 1 i-1 0-599'];

    sightings.lease(place, address, 9, 0, 60);
    sightings.lease(place, address, 9, 30, 90);
    sightings.lease({ ...place, own: 0, instance: 0 }, address, 9, 0, 60);
    expect(sink.leases).toEqual(held);

    sightings.clear();
    sightings.lease(place, address, 9, 0, 60);
    expect(sink.leases).toEqual([...held, ...held]);
  });
});
