import { describe, expect, it } from '@jest/globals';
import { noAnswer } from '../../../../../../console/src/api/api-problem.js';
import { type Consent, consentProblems } from '../../../../../../console/src/features/purchases/client/consent-problems.js';
import { aFinding } from '../../../../../support/an-offer.js';

const checked = { isRunning: false, problem: undefined, findings: [aFinding()] };

function consent(change: Partial<Consent> = {}): Consent {
  return {
    isAgreed: true,
    asked: [{ resourceId: 'res_asked', label: 'Secret no. 2' }],
    values: { res_asked: 'new' },
    preflight: checked,
    ...change,
  };
}

describe('what keeps a purchase from being sent', () => {
  it('is nothing when all is read, given and agreed, warnings or not', () => {
    expect(consentProblems(consent())).toBeUndefined();
  });

  it('is a missing agreement', () => {
    expect(consentProblems(consent({ isAgreed: false }))).toEqual({ agreement: expect.stringMatching(/have read/), values: {} });
  });

  it.each([[{}], [{ res_asked: '' }]])('is a value that is asked for: %j', (values) => {
    expect(consentProblems(consent({ values }))).toEqual({ values: { res_asked: expect.any(String) } });
  });

  it('is a blocker, with who must act', () => {
    const findings = [aFinding(), aFinding({ severity: 'blocker', whoMustAct: 'seller' }), aFinding({ severity: 'blocker' })];
    const problems = consentProblems(consent({ preflight: { ...checked, findings } }));
    expect(problems?.form).toMatch(/^You cannot buy this now: the seller and the purchaser must act first/);
  });

  it.each([
    ['still being read', { ...checked, isRunning: true }],
    ['could not be read', { ...checked, problem: noAnswer(undefined).problem }],
  ])('is that what may remain is %s', (text, preflight) => {
    expect(consentProblems(consent({ preflight }))?.form).toContain(text.replace('still', 'is still'));
  });

  it('is told all at once', () => {
    const preflight = { ...checked, isRunning: true };
    expect(Object.keys(consentProblems(consent({ isAgreed: false, values: {}, preflight })) ?? {})).toEqual([
      'agreement',
      'values',
      'form',
    ]);
  });
});
