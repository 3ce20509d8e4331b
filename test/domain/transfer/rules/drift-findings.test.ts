import { describe, expect, it } from '@jest/globals';
import { DriftedError, ResourceNotFoundError } from '../../../../domain/resource/errors.js';
import { driftFindings } from '../../../../domain/transfer/rules/drift-findings.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';

const entry = { arn: 'arn:aws:s3:::b', hash: 'listed' };

describe('driftFindings', () => {
  it('is silent about what is as listed', () => {
    expect(driftFindings(entry, 'listed')).toEqual([]);
  });

  it.each([
    ['changed', 'other', 'Drifted', DriftedError],
    ['gone', undefined, 'ResourceNotFound', ResourceNotFoundError],
  ] as const)('names what is %s', (_what, hash, code, error) => {
    const findings = driftFindings(entry, hash);

    expect(findings).toMatchObject([{ code, arn: entry.arn, whoMustAct: 'seller', about: 'seller' }]);
    expect(() => refuse(findings)).toThrow(error);
  });
});
