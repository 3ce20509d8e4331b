import { describe, expect, it } from '@jest/globals';
import { proposalName } from '../../../../domain/association/identification/proposal-name.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const tagged = (name: string, tags: { readonly [key: string]: string }) => aKnownResource(name, 'ec2-instance', { tags });

describe('proposalName', () => {
  it('is the value of a naming tag that most members have', () => {
    expect(proposalName([tagged('a', { App: 'shop' }), tagged('b', { app: 'shop' }), tagged('c', { app: 'blog' })])).toBe('shop');
  });

  it('is the first member where no value is that of most', () => {
    expect(proposalName([tagged('a', { app: 'shop' }), tagged('b', { app: 'blog' })])).toBe('EC2 instance a and 1 more');
    expect(proposalName([])).toBe('');
  });

  it('is cut, for tags are anybody’s text', () => {
    expect(proposalName([tagged('a', { app: 'x'.repeat(256) })])).toHaveLength(80);
  });
});
