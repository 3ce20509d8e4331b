import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { associate, confidenceOf } from '../../../domain/association/associate.js';
import type { Link } from '../../../domain/resource/cloud-resource.js';
import { anOwnedResource } from '../../support/owned-resource.js';

const linkTo = (toArn: string): Link => ({ toArn, relation: 'uses', needs: false });
const strength = fc.double({ min: 0, max: 1, noNaN: true });
const evidence = fc.array(fc.record({ family: fc.constantFrom('tags' as const, 'configuration' as const), strength, reason: fc.string() }));

describe('confidenceOf', () => {
  it('is a probability and never falls when evidence is added', () => {
    fc.assert(
      fc.property(evidence, strength, (known, more) => {
        const before = confidenceOf(known);
        const after = confidenceOf([...known, { family: 'tags', strength: more, reason: '' }]);
        return before >= 0 && before <= 1 && after >= before - 1e-12;
      }),
    );
  });
});

describe('associate', () => {
  it('reaches over others with the product along the path, reasons and path told', () => {
    const rows = [
      anOwnedResource('arn:a', { links: [linkTo('arn:b')] }),
      anOwnedResource('arn:b', { links: [linkTo('arn:c')] }),
      anOwnedResource('arn:c'),
    ];

    const found = associate(rows[0] as (typeof rows)[0], rows);

    expect(found.map((one) => [one.arn, Math.round(one.confidence * 100)])).toEqual([
      ['arn:b', 80],
      ['arn:c', 64],
    ]);
    expect(found[1]?.path).toEqual(['arn:a', 'arn:b', 'arn:c']);
    expect(found[1]?.reasons).toEqual(['arn:a uses arn:b', 'arn:b uses arn:c']);
  });

  it('leaves strangers out', () => {
    const rows = [anOwnedResource('arn:a'), anOwnedResource('arn:b')];

    expect(associate(rows[0] as (typeof rows)[0], rows)).toEqual([]);
  });

  it('shows a shared service but reaches nothing through it', () => {
    const users = Array.from({ length: 25 }, (_, n) => anOwnedResource(`arn:user-${n}`, { links: [linkTo('arn:bastion')] }));
    const rows = [...users, anOwnedResource('arn:bastion')];

    expect(associate(users[0] as (typeof users)[0], rows).map((one) => one.arn)).toEqual(['arn:bastion']);
  });
});
