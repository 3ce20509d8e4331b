import { describe, expect, it } from '@jest/globals';
import { csvFields, hostHeader, hostLine, jsonFields } from '../../../../../domain/association/logs/host/host-line.js';

const fields = { instance: 'vm-7', address: '10.0.0.5', from: '2026-11-23T10:00:00Z', to: '1795431600', customer: 'acme' };

describe('hostLine', () => {
  it('reads who had which address when', () => {
    expect(hostLine({ ...fields, scope: 'net-1', account: '123456789012' })).toEqual({
      instance: 'vm-7',
      address: { text: '10.0.0.5', reach: 'private' },
      scope: 'net-1',
      from: 1795428000,
      to: 1795431600,
      awsAccountId: '123456789012',
    });
    expect(hostLine({ ...fields, to: undefined, instance: 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1' })).toMatchObject({
      to: undefined,
      scope: '',
      awsAccountId: '123456789012',
    });
  });

  it.each([
    ['no instance', { instance: '' }],
    ['an instance of two lines', { instance: 'a\nb' }],
    ['an address with leading zeros', { address: '10.0.0.05' }],
    ['confusable digits', { address: '10.0.0.５' }],
    ['no customer', { customer: '' }],
    ['no beginning', { from: '' }],
    ['a negative time', { from: '-5' }],
    ['a huge number', { to: '99999999999999' }],
    ['a time beyond 32 bits', { to: '9999999999' }],
    ['an end before the beginning', { to: '2026-11-23T09:59:59Z' }],
    ['no time in between', { to: '1795428000' }],
    ['a span of years', { from: '0' }],
    ['a scope that is none', { scope: 'a b' }],
  ])('refuses a line with %s', (_what, changes) => {
    expect(hostLine({ ...fields, ...changes })).toBeUndefined();
  });
});

describe('hostHeader', () => {
  it('finds the columns in any order and skips others', () => {
    const header = hostHeader('Customer, from,note,address,instance,to');

    expect(header).toEqual(['customer', 'from', undefined, 'address', 'instance', 'to']);
    expect(csvFields('acme,1,x,10.0.0.5, vm-7 ,2', header ?? [])).toEqual({
      customer: 'acme',
      from: '1',
      address: '10.0.0.5',
      instance: 'vm-7',
      to: '2',
    });
  });

  it.each(['', 'instance,address,from', 'instance,address,from,customer,customer', 'a,b,c'])('takes %j for no header', (line) => {
    expect(hostHeader(line)).toBeUndefined();
  });

  it('refuses a line with more or fewer columns than its header', () => {
    const header = hostHeader('instance,address,from,customer') ?? [];

    expect([csvFields('a,b,c', header), csvFields('a,b,c,d,e', header)]).toEqual([undefined, undefined]);
  });
});

describe('jsonFields', () => {
  it('takes texts, and numbers for times', () => {
    const line = JSON.parse('{"instance":"vm-7","from":5,"to":null,"customer":7,"address":["x"],"__proto__":{"scope":"x"}}');

    expect(jsonFields(line)).toEqual({ instance: 'vm-7', from: '5' });
  });
});
