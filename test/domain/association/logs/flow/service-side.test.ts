import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceSide, serviceSideOf } from '../../../../../domain/association/logs/flow/service-side.js';

const { source, destination, unknown } = serviceSide;

describe('serviceSideOf', () => {
  it.each([
    ['a well-known port', 6, 50_000, 443, -1, destination],
    ['a well-known port, back', 6, 443, 50_000, -1, source],
    ['a registered port', 6, 50_000, 5432, -1, destination],
    ['a port below those that callers get', 6, 50_000, 12_345, -1, destination],
    ['the same over UDP', 17, 53, 40_000, -1, source],
    ['no protocol in the log', -1, 40_000, 443, -1, destination],
    ['SYN against the ports', 6, 443, 50_000, 2, destination],
    ['SYN and FIN of a short call', 6, 50_000, 50_001, 3, destination],
    ['SYN and ACK against the ports', 6, 50_000, 443, 18, source],
    ['SYN, ACK and FIN', 6, 50_000, 50_001, 19, source],
    ['FIN only: the ports', 6, 50_000, 443, 1, destination],
    ['flags 0: the ports', 6, 50_000, 443, 0, destination],
    ['flags of UDP, which has none', 17, 443, 50_000, 2, source],
    ['two services', 6, 443, 8080, -1, unknown],
    ['two callers', 6, 40_000, 50_000, -1, unknown],
    ['two ports that nobody knows', 6, 12_000, 13_000, -1, unknown],
    ['ICMP', 1, 0, 0, -1, unknown],
    ['another protocol with ports', 132, 40_000, 443, -1, unknown],
    ['no ports', 6, -1, -1, -1, unknown],
    ['port 0', 17, 0, 443, -1, unknown],
  ])('tells %s', (_what, protocol, from, to, flags, side) => {
    expect(serviceSideOf(protocol, from, to, flags)).toBe(side);
  });

  it('tells the same side when both are swapped', () => {
    const port = fc.integer({ min: 0, max: 65_535 });
    const swapped: { readonly [side: number]: number } = { [source]: destination, [destination]: source, [unknown]: unknown };
    fc.assert(
      fc.property(port, port, fc.constantFrom(6, 17), (from, to, protocol) => {
        expect(serviceSideOf(protocol, to, from, -1)).toBe(swapped[serviceSideOf(protocol, from, to, -1)]);
      }),
    );
  });
});
