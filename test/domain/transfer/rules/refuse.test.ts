import { describe, expect, it } from '@jest/globals';
import { DriftedError } from '../../../../domain/resource/errors.js';
import { BlockedError } from '../../../../domain/transfer/errors.js';
import { problemsMax, refuse, toldTogether } from '../../../../domain/transfer/rules/refuse.js';
import { aFinding } from '../../../support/a-finding.js';

const arn = 'arn:aws:s3:::b';
const drifted = aFinding({ code: 'Drifted', arn, refusal: (options) => new DriftedError(toldTogether(options), options) });

function refusalOf(findings: Parameters<typeof refuse>[0]): unknown {
  try {
    return refuse(findings);
  } catch (error) {
    return error;
  }
}

describe('refuse', () => {
  it('lets warnings pass', () => {
    expect(refusalOf([aFinding({ severity: 'warning' })])).toBeUndefined();
  });

  it('throws the error of the first cause, with every blocker in it and in its message', () => {
    const error = refusalOf([drifted, aFinding()]);

    expect(error).toBeInstanceOf(DriftedError);
    expect(error).toMatchObject({
      problems: [
        { field: 'resourceIds', value: arn, rule: expect.stringContaining('Drifted: ') },
        { field: 'listing', rule: expect.stringContaining('InTheWay: ') },
      ],
    });
    expect((error as Error).message).toContain('InTheWay');
  });

  it('is BlockedError where a cause has no error of its own', () => {
    expect(refusalOf([aFinding({ arn })])).toBeInstanceOf(BlockedError);
  });

  it('carries no more than fits', () => {
    const error = refusalOf(Array.from({ length: problemsMax + 1 }, () => aFinding()));

    expect((error as BlockedError).problems).toHaveLength(problemsMax);
  });
});

describe('toldTogether', () => {
  it('is every rule with its remedy', () => {
    expect(
      toldTogether({
        problems: [
          { field: 'f', rule: 'a.', remedy: 'Do.' },
          { field: 'f', rule: 'b.', remedy: 'Or do.' },
        ],
      }),
    ).toBe('a. Do. | b. Or do.');
    expect(toldTogether({})).toBe('');
  });
});
