import { describe, expect, it } from '@jest/globals';
import { packedItem, packedValue, unpackedItem } from '../../../adapters/tables/packed-item.js';
import { itemBytes } from '../../../bench/transfer/item-bytes.js';

const links = Array.from({ length: 8 }, (_, i) => ({ toArn: `arn:aws:ec2:eu-west-1:222222222222:instance/i-${i}`, relation: 'protects' }));
const row = { pk: 'res_1', sk: 'resource', owner: 'cus_a', links };

describe('packedItem', () => {
  it('comes back as it was, and is smaller meanwhile', () => {
    const stored = packedItem('resources', row);

    expect(stored).toEqual({ ...row, links: expect.any(Uint8Array) });
    expect(unpackedItem(stored)).toEqual(row);
    expect(itemBytes(stored)).toBeLessThan(itemBytes(row) / 2);
  });

  it('keeps text to the letter', () => {
    const records = JSON.stringify({ policy: '{ "Statement": [] }', name: '\u00e9\ud83d\ude00\u0000'.repeat(200) });

    const item = { pk: 'trf_1', sk: 'record#0000#found#res_1', records };

    expect(unpackedItem(packedItem('transfers', item))).toEqual(item);
  });

  it('leaves out what is not there', () => {
    expect(unpackedItem(packedItem('resources', { ...row, links: undefined, name: undefined }))).toEqual({ ...row, links: undefined });
  });
});

describe('packedValue', () => {
  it.each([
    ['another attribute', 'resources', 'payers', links],
    ['the same attribute of another table', 'ledger', 'links', links],
    ['a short value', 'resources', 'links', links.slice(0, 2)],
  ] as const)('leaves %s as it is', (_what, table, attribute, value) => {
    expect(packedValue(table, attribute, value)).toBe(value);
  });
});
