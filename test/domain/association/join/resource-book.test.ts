import { describe, expect, it } from '@jest/globals';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { unresolved } from '../../../../domain/association/join/unresolved.js';
import { aKnownResource, aLease, arnOf } from '../../../support/a-known-resource.js';

const account = '000000000001';

describe('ResourceBook', () => {
  it('finds nodes by ARN, by name and by address', () => {
    const book = new ResourceBook([aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 100, 200)] })]);

    expect(book.nodeOfArn(arnOf('i-a'))).toBe(0);
    expect(book.nodeOfAlias(account, 'eu-west-1', 'i-a')).toBe(0);
    expect(book.nodeAt('vpc-1', '10.0.0.5', 100, 199)).toBe(0);
    expect([book.nodeAt('vpc-1', '10.0.0.5', 100, 200), book.nodeAt('vpc-1', '10.0.0.5', 300, 301)]).toEqual(['uncertain', undefined]);
    expect(book.nodeAt('vpc-1', 'no address', 100, 101)).toBeUndefined();
  });

  it('takes an address without a network for that of the only network that has it', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] })];
    const more = [...resources, aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.5', 0, 9, 'vpc-2')] })];

    expect(new ResourceBook(resources).nodeAt('', '10.0.0.5', 50, 60)).toBe(0);
    expect(new ResourceBook(more).nodeAt('', '10.0.0.5', 50, 60)).toBeUndefined();
    expect(new ResourceBook(more).keyOn(0, account, '', '10.0.0.5')).toBe(unresolved.ambiguousNetwork);
  });

  it('takes an unknown thing’s network for one of its own', () => {
    const book = new ResourceBook([]);

    expect(book.networkOf(account, 'interface:eni-00000009')).toBe('interface:eni-00000009');
    expect([book.networkOf(account, 'vpc-9'), book.networkOf(account, 'eu-west-1'), book.networkOf(account, '')]).toEqual([
      'vpc-9',
      '',
      '',
    ]);
  });

  it('takes an assumed role for the role, and a role that one resource runs with for that resource', () => {
    const role = aKnownResource('iam-role', 'shop', { arn: `arn:aws:iam::${account}:role/shop` });
    const worker = aKnownResource('lambda-function', 'worker', { links: [{ toArn: role.arn, relation: 'runs as', needs: true }] });
    const session = `arn:aws:sts::${account}:assumed-role/shop/session`;

    expect(new ResourceBook([role]).nodeOfName(account, 'principal', session, 0)).toBe(0);
    expect(new ResourceBook([role, worker]).nodeOfName(account, 'principal', session, 0)).toBe(1);
    expect(new ResourceBook([role, worker]).nodeOfName(account, 'arn', role.arn, 0)).toBe(0);
  });

  it('says why a name leads nowhere', () => {
    const book = new ResourceBook([]);
    const { unknownName, unknownCredential, unknownAddress } = unresolved;

    expect((['arn', 'id', 'host-name', 'principal'] as const).map((kind) => book.nodeOfName(account, kind, 'x', 0))).toEqual(
      Array(4).fill(unknownName),
    );
    expect([book.nodeOfName(account, 'credential', 'x', 0), book.nodeOfName(account, 'address', 'x', 0)]).toEqual([
      unknownCredential,
      unknownAddress,
    ]);
  });
});
