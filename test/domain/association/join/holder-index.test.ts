import { describe, expect, it } from '@jest/globals';
import { HolderIndex } from '../../../../domain/association/join/holder-index.js';
import { NetworkMap } from '../../../../domain/association/join/network-map.js';
import { natCode, unresolved } from '../../../../domain/association/join/unresolved.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

const resources = [
  aKnownResource('ec2-instance', 'i-a'),
  aKnownResource('network-interface', 'eni-1', { to: ['i-a'] }),
  aKnownResource('elastic-ip', 'eip-1', { to: ['i-a'] }),
  aKnownResource('nat-gateway', 'nat-1'),
  aKnownResource('network-interface', 'eni-2', { to: ['nat-1'], managedBy: 'nat' }),
  aKnownResource('network-interface', 'eni-3', { managedBy: 'function' }),
  aKnownResource('lambda-function', 'worker'),
];

describe('HolderIndex', () => {
  const holders = new HolderIndex(new NetworkMap(resources));

  it('ranks an instance before its interface and that before an Elastic IP address', () => {
    expect(resources.map((_, node) => holders.rankOf(node))).toEqual([0, 1, 2, 0, 0, 0, 0]);
    expect(['i-dead', 'eni-00000009', 'eipalloc-00000009'].map((name) => holders.rankOf(holders.stranger(name)))).toEqual([0, 1, 2]);
  });

  it('lifts an interface and an Elastic IP address to their instance', () => {
    expect(resources.map((_, node) => holders.partnerOf(node))).toEqual([undefined, 0, 0, undefined, 3, undefined, undefined]);
    expect(holders.partnerOf(holders.stranger('eni-00000009'))).toBeUndefined();
  });

  it('counts nodes, and those that are not in the inventory once', () => {
    const own = new HolderIndex(new NetworkMap(resources));
    for (const name of ['i-dead', 'i-gone', 'i-dead']) own.stranger(name);

    expect(own.count).toBe(resources.length + 2);
  });

  it('says what a holder stands for', () => {
    const { managed, unknownHolder, uncertain } = unresolved;

    expect(resources.map((_, node) => holders.meaningOf(node))).toEqual([0, 1, 2, natCode(3), natCode(3), managed, managed]);
    expect([holders.meaningOf(holders.stranger('i-dead')), holders.meaningOf(uncertain)]).toEqual([unknownHolder, uncertain]);
  });

  it('gives a stranger one number above all nodes', () => {
    expect(holders.stranger('i-x')).toBe(holders.stranger('i-x'));
    expect(holders.stranger('i-x')).toBeGreaterThanOrEqual(resources.length);
  });
});
