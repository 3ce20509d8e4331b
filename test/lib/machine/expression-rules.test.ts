import { describe, expect, it } from '@jest/globals';
import { expressionRules } from '../../../lib/machine/expression-rules.js';
import { aMachine } from '../../support/a-machine.js';

function rulesBroken(state: { readonly [field: string]: unknown }): readonly string[] {
  return expressionRules(aMachine({ Odd: { Type: 'Pass', Next: 'Done', ...state } })).map(({ rule, state: name }) => `${rule} ${name}`);
}

describe('expressionRules', () => {
  it.each([
    ['picks', '$states.input.transferId'],
    ['counts', '$count($states.result[ok = false])'],
    ['sums', '$sum($states.result.open)'],
    ['compares', '$failed = 0 and $open > 0'],
    ['asks whether there is one', '$exists($states.input.batches)'],
  ])('lets an expression that %s pass', (_what, source) => {
    expect(rulesBroken({ Output: `{% ${source} %}` })).toEqual([]);
  });

  it('refuses what does not parse', () => {
    expect(rulesBroken({ Output: '{% $a + %}' })).toEqual(['expression-parses Odd']);
  });

  it.each([
    ['$eval', "$eval('1')"],
    ['?:', '$a ?: 1'],
    ['??', '$a ?? 1'],
    ['a choice', '$a ? 1 : 2'],
    ['a variable of its own', '($z := 1; $z)'],
    ['a function of its own', 'function($x){$x}(1)'],
    ['an unknown function', '$uuid()'],
    ['a pattern', '$a[b = /x/]'],
  ])('refuses %s', (_what, source) => {
    expect(rulesBroken({ Output: `{% ${source} %}` })).toContain('expression-subset Odd');
  });

  it('does not mistake text for an operator', () => {
    expect(rulesBroken({ Output: "{% $a = '??' %}" })).toEqual([]);
  });

  it.each(['$states.input.committed', '$exists($a)', 'true'])('refuses the condition %s, which is no comparison', (source) => {
    const choice = { Type: 'Choice', Next: undefined, Choices: [{ Condition: `{% ${source} %}`, Next: 'Done' }], Default: 'Failed' };

    expect(rulesBroken(choice)).toEqual(['condition-compares Odd']);
  });

  it('refuses to read a variable in the state that assigns it', () => {
    expect(rulesBroken({ Assign: { n: 1 }, Output: '{% $n %}' })).toEqual(['assign-then-read Odd']);
  });
});
