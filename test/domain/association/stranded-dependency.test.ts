import { describe, expect, it } from '@jest/globals';
import { strandedDependencies } from '../../../domain/association/stranded-dependency.js';
import { anOwnedResource } from '../../support/owned-resource.js';

const needs = (toArn: string) => [{ toArn, relation: 'needs', needs: true }];

describe('strandedDependencies', () => {
  it('finds what a member needs and what needs a member, with a remedy', () => {
    const rows = [
      anOwnedResource('arn:member', { links: needs('arn:needed') }),
      anOwnedResource('arn:needed'),
      anOwnedResource('arn:needing', { links: needs('arn:member') }),
    ];

    const stranded = strandedDependencies(rows, new Set(['arn:member']), []);

    expect(stranded.map((one) => [one.arn, one.reason])).toEqual([
      ['arn:needed', 'arn:member needs arn:needed'],
      ['arn:needing', 'arn:needing needs arn:member'],
    ]);
    expect(stranded[0]?.remedy).toContain('leftBehind');
  });

  it('says nothing of what is in the manifest, agreed, or merely mentioned', () => {
    const mention = { toArn: 'arn:mentioned', relation: 'mentions', needs: false };
    const rows = [
      anOwnedResource('arn:member', { links: [...needs('arn:inside'), ...needs('arn:agreed'), mention] }),
      ...['arn:inside', 'arn:agreed', 'arn:mentioned'].map((arn) => anOwnedResource(arn)),
    ];

    expect(strandedDependencies(rows, new Set(['arn:member', 'arn:inside']), ['arn:agreed'])).toEqual([]);
  });
});
