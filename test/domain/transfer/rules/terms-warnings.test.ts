import { describe, expect, it } from '@jest/globals';
import { figuresWarnings, termsWarnings } from '../../../../domain/transfer/rules/terms-warnings.js';

describe('termsWarnings', () => {
  it('is silent about usual terms', () => {
    expect(termsWarnings({ undoWindowSeconds: 86_400, credentialChoices: { 'arn:1': 'rotate' } })).toEqual([]);
  });

  it('warns of no undo window, and the purchaser of values it has to give', () => {
    const warnings = termsWarnings({ undoWindowSeconds: 0, credentialChoices: { 'arn:1': 'ask' } });

    expect(warnings).toMatchObject([
      { severity: 'warning', code: 'NoUndoWindow', whoMustAct: 'seller' },
      { severity: 'warning', code: 'CredentialValuesAsked', whoMustAct: 'purchaser' },
    ]);
  });
});

describe('figuresWarnings', () => {
  it('warns of what nobody measured, and is silent where something was', () => {
    const none = { measured: false } as const;
    const some = { measured: true, from: 'a', to: 'b', value: 1, resourceCount: 1 } as const;

    expect(figuresWarnings({ measuredCost: none, measuredFigures: { requests: none, errors: none, uptime: none } })).toMatchObject([
      { severity: 'warning', code: 'CostNotMeasured' },
      { severity: 'warning', code: 'FiguresNotMeasured' },
    ]);
    expect(figuresWarnings({ measuredCost: none, measuredFigures: { requests: none, errors: none, uptime: some } })).toHaveLength(1);
  });
});
