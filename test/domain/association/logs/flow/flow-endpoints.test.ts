import { describe, expect, it } from '@jest/globals';
import { FlowEndpoints } from '../../../../../domain/association/logs/flow/flow-endpoints.js';
import type { FlowPlace } from '../../../../../domain/association/logs/flow/flow-places.js';
import { HearingSink } from '../../../../support/heard-log.js';

const place: FlowPlace = { awsAccount: 1, own: 0, instance: 0, privateScope: 'vpc-1', publicScope: 'eu-west-1', direction: undefined };

function aTable() {
  const asked: string[] = [];
  const sink = new HearingSink();
  const endpoint = sink.endpoint.bind(sink);
  sink.endpoint = (...args) => {
    asked.push(args.join(' '));
    return endpoint(...args);
  };
  const endpoints = new FlowEndpoints(sink);
  const address = (text: string) => endpoints.addresses.number(Buffer.from(text), 0, text.length);
  return { endpoints, address, asked };
}

describe('FlowEndpoints', () => {
  it('asks the sink once for each address of a place, in the scope of its reach', () => {
    const { endpoints, address, asked } = aTable();
    const other = { ...place, privateScope: 'vpc-2' };

    const numbers = ['10.0.0.1', '52.0.0.1', 'fd00::1', '10.0.0.1'].map((text) => endpoints.number(1, place, address(text)));

    expect(numbers).toEqual([1, 2, 3, 1]);
    expect(endpoints.number(2, other, address('10.0.0.1'))).toBe(4);
    expect(asked).toEqual(['address vpc-1 10.0.0.1', 'address eu-west-1 52.0.0.1', 'address vpc-1 fd00::1', 'address vpc-2 10.0.0.1']);
  });

  it('knows no endpoint for an address that no resource has', () => {
    const { endpoints, address } = aTable();

    expect(endpoints.number(1, place, address('169.254.169.254'))).toBe(0);
  });

  it('keeps the families apart, and asks anew when it was cleared', () => {
    const { endpoints, address, asked } = aTable();
    // The first IPv6 address has number 1 of its kind, as 0.0.0.1 has of IPv4; 10.0.0.1 is far away.
    endpoints.number(1, place, address('fd00::1'));
    endpoints.number(1, place, address('10.0.0.1'));

    endpoints.clear();
    endpoints.number(1, place, address('fd00::1'));

    expect(asked).toEqual(['address vpc-1 fd00::1', 'address vpc-1 10.0.0.1', 'address vpc-1 fd00::1']);
    expect(endpoints.isFull).toBe(false);
  });
});
