import { describe, expect, it } from '@jest/globals';
import {
  checkBody,
  checkLook,
  checkSummary,
  proposedIds,
  withPart,
} from '../../../../../../console/src/features/listings/client/listing-check.js';
import type { Finding, Preflight } from '../../../../../../console/src/generated/api.js';
import { cloudResourceId } from '../../../../../../domain/resource/cloud-resource.js';
import { newPreflight } from '../../../../../../lambdas/api/schemas/preflight.js';
import { anOwnListing, listedSecret } from '../../../../../support/an-own-listing.js';

function aFinding(change: Partial<Finding> = {}): Finding {
  return { severity: 'warning', code: 'ValueKept', whoMustAct: 'purchaser', detail: 'It is kept.', remedy: 'Change it.', ...change };
}

function aPart(findings: readonly Finding[], change: Partial<Preflight> = {}): Preflight {
  const checkedAt = '2026-11-23T10:00:00.000Z';
  return { passes: false, complete: true, findings, checkedAt, resourceCount: 300, read: { from: 0, to: 300 }, ...change };
}

const blocker = aFinding({ severity: 'blocker', code: 'Drifted', detail: 'Another.' });

describe('the check of a listing', () => {
  it('asks with the listing’s own terms, from where the part before ended', () => {
    const body = checkBody(anOwnListing(), 100);
    expect(body).toMatchObject({
      from: 100,
      resourceIds: ['res_bucket', 'res_secret'],
      terms: { credentialChoices: { [listedSecret.arn]: 'rotate' }, accessGranted: [] },
    });
    expect(
      newPreflight.safeParse({ ...body, resourceIds: [cloudResourceId('a')], terms: { ...body.terms, credentialChoices: {} } }).error,
    ).toBeUndefined();
  });

  it('adds part to part, and tells once what two of them tell', () => {
    const first = withPart(undefined, aPart([aFinding()], { complete: false, next: 100, read: { from: 0, to: 100 } }));
    expect(checkSummary(first)).toBe('Read 100 of 300 cloud resources so far.');
    expect(checkLook(first)).toBe('in-progress');
    const whole = withPart(first, aPart([aFinding(), blocker], { read: { from: 100, to: 300 } }));
    expect(whole.findings).toHaveLength(2);
    expect(whole).toMatchObject({ readCount: 300, next: undefined });
  });

  it.each([
    [[], 'Nothing is in the way.', 'success'],
    [[aFinding()], 'Nothing is in the way. 1 warning to know of.', 'warning'],
    [[blocker], '1 blocker in the way.', 'error'],
    [
      [blocker, aFinding({ severity: 'blocker', code: 'ResourceLocked' }), aFinding()],
      '2 blockers in the way. 1 warning to know of.',
      'error',
    ],
  ] as const)('comes to a verdict: %#', (findings, summary, look) => {
    const check = withPart(undefined, aPart(findings));
    expect(checkSummary(check)).toBe(summary);
    expect(checkLook(check)).toBe(look);
  });

  it('knows what to add, each once', () => {
    const findings = ['res_1', 'res_2', 'res_1'].map((add) => aFinding({ proposal: { add } }));
    expect(proposedIds({ findings: [...findings, blocker] })).toEqual(['res_1', 'res_2']);
  });

  it('counts what is said of many cloud resources once, as it is shown', () => {
    const found = ['res_1', 'res_2'].map((resourceId) => aFinding({ resource: { resourceId } }));
    expect(checkSummary(withPart(undefined, aPart(found)))).toBe('Nothing is in the way. 1 warning to know of.');
  });
});
