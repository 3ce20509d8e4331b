import { describe, expect, it } from '@jest/globals';
import { canonicalJson, cloudResourceId, configurationHash, type Found } from '../../../domain/resource/cloud-resource.js';

const found: Found = {
  ref: { type: 'ebs-volume', arn: 'arn:a', awsAccountId: '222222222222', region: 'eu-west-1' },
  configuration: { a: 1, b: { c: [1, 2], d: 'x' } },
  tags: {},
  links: [],
};

describe('cloudResourceId', () => {
  it('is stable and safe in paths', () => {
    expect(cloudResourceId('arn:a')).toBe(cloudResourceId('arn:a'));
    expect(cloudResourceId('arn:a')).toMatch(/^res_[0-9a-z]{26}$/);
    expect(cloudResourceId('arn:a')).not.toBe(cloudResourceId('arn:b'));
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: 0 })).toBe(canonicalJson({ a: 0, b: { c: 2, d: 1 } }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe('configurationHash', () => {
  it('tells the configuration that counts, nothing else', () => {
    expect(configurationHash({ ...found, tags: { any: 'tag' } })).toBe(configurationHash(found));
    expect(configurationHash({ ...found, configuration: { a: 2 } })).not.toBe(configurationHash(found));
  });
});
