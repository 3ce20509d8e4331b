import { describe, expect, it } from '@jest/globals';
import { defaultFlowFormat } from '../../../../../domain/association/logs/flow/flow-column.js';
import { flowFormat } from '../../../../../domain/association/logs/flow/flow-format.js';
import { aFlowLine } from '../../../../support/flow-lines.js';
import { aLogFile, heard, segmentsOfLog } from '../../../../support/heard-log.js';

const more = 'pkt-srcaddr pkt-dstaddr flow-direction vpc-id instance-id';
const header = `${defaultFlowFormat} ${more}`;

/** A record of version 5 in vpc-1. */
function aRecord(changes: { readonly [column: string]: string | number } = {}): string {
  const { srcaddr = '10.0.0.5', dstaddr = '10.0.0.9' } = changes;
  const known = { 'pkt-srcaddr': srcaddr, 'pkt-dstaddr': dstaddr, 'flow-direction': 'egress', 'vpc-id': 'vpc-1', 'instance-id': '-' };
  return aFlowLine({ ...known, ...changes });
}

const observedOf = (...records: readonly string[]) =>
  heard(flowFormat, [header, ...records]).observed.map((text) => text.replace(/,.*/, ''));

describe('FlowObserver', () => {
  it('names the interface by its id on the side that the direction tells, and the far side by its address in the VPC', () => {
    expect(observedOf(aRecord())).toEqual(['123456789012: id 123456789012 eni-0a calls address vpc-1 10.0.0.9']);
    expect(observedOf(aRecord({ 'flow-direction': 'ingress', 'interface-id': 'eni-0b' }))).toEqual([
      '123456789012: address vpc-1 10.0.0.5 calls id 123456789012 eni-0b',
    ]);
  });

  it('makes different rows of the two interfaces that log one flow, with and without a direction', () => {
    const ends = (direction: string) => [
      ...observedOf(aRecord({ 'flow-direction': direction === '-' ? '-' : 'egress' })),
      ...observedOf(aRecord({ 'flow-direction': direction === '-' ? '-' : 'ingress', 'interface-id': 'eni-0b' })),
    ];

    for (const direction of ['both', '-']) expect(new Set(ends(direction)).size).toBe(2);
    expect(ends('-')[0]).toBe('123456789012: address interface:eni-0a 10.0.0.5 calls address interface:eni-0a 10.0.0.9');
  });

  it('believes the packet’s own addresses: behind a NAT gateway stands the instance, before it the far host', () => {
    const towardsNat = { 'interface-id': 'eni-nat', 'flow-direction': 'ingress', dstaddr: '10.0.9.1', 'pkt-dstaddr': '203.0.113.5' };
    const secondary = { 'pkt-srcaddr': '10.0.0.6' };

    expect(observedOf(aRecord(towardsNat))).toEqual(['123456789012: address vpc-1 10.0.0.5 calls address eu-west-1 203.0.113.5']);
    expect(observedOf(aRecord(secondary))).toEqual(['123456789012: address vpc-1 10.0.0.6 calls address vpc-1 10.0.0.9']);
  });

  it('learns the interface’s own address, and its instance, from records with a direction only', () => {
    const { leases } = heard(flowFormat, [header, aRecord({ 'instance-id': 'i-1' }), aRecord({ 'flow-direction': '-' })]);

    expect(leases).toEqual([
      '123456789012: 10.0.0.5 in vpc-1 held by id 123456789012 eni-0a 1795428000-1795428599',
      '123456789012: 10.0.0.5 in vpc-1 held by id 123456789012 i-1 1795428000-1795428599',
    ]);
  });

  it('learns the address of a NAT gateway’s interface for each of its addresses, also when the edge is known', () => {
    const record = (dstaddr: string) =>
      aRecord({ 'interface-id': 'eni-nat', 'flow-direction': 'ingress', dstaddr, 'pkt-dstaddr': '203.0.113.5' });

    const { leases } = heard(flowFormat, [header, record('10.0.9.1'), record('10.0.9.2')]);

    expect(leases.map((lease) => lease.split(' ')[1])).toEqual(['10.0.9.1', '10.0.9.2']);
  });

  it('answers the same when its memory is full several times over', () => {
    const records = Array.from({ length: 150_000 }, (_, n) => {
      const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
      return aFlowLine({
        srcaddr: address,
        dstaddr: '10.200.0.1',
        start: 1_795_428_000 + (n % 2) * 600,
        end: 1_795_428_059 + (n % 2) * 600,
      });
    });
    const lines = [...records, ...records];
    const bytes = Buffer.from(lines.join('\n'));

    const { segments, report } = segmentsOfLog(flowFormat, bytes, aLogFile(), [65_536]);

    expect(report.used).toBe(300_000);
    expect(segments[0]?.rows.count.length).toBe(150_000);
    expect(segments[0]?.rows.count.every((count) => count === 2)).toBe(true);
  });
});
