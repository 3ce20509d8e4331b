import { describe, expect, it } from '@jest/globals';
import { expressionsOf, variablesRead } from '../../../lib/machine/expression.js';
import { aMap } from '../../support/a-machine.js';

describe('expressionsOf', () => {
  it('finds expressions in every field of a state, however deep', () => {
    const state = { Type: 'Pass', Output: { a: '{% $x %}', b: ['{% $y.z %}'] }, Assign: { c: '{% $w %}' }, Comment: 'no $expression' };

    expect(expressionsOf(state).map(({ source }) => source.trim())).toEqual(['$x', '$y.z', '$w']);
  });

  it('leaves the iteration of a Map to its own states', () => {
    expect(expressionsOf(aMap('Lock')).map(({ source }) => source.trim())).toEqual(['$states.input.batches']);
  });

  it('keeps why an expression does not parse', () => {
    expect(expressionsOf({ Type: 'Pass', Output: '{% $x + %}' })[0]?.error).toBeDefined();
  });
});

describe('variablesRead', () => {
  it('names variables once, and neither functions nor $states', () => {
    const [expression] = expressionsOf({ Type: 'Pass', Output: '{% $count($states.result[ok = $flag]) + $n + $n %}' });

    expect(expression && variablesRead(expression)).toEqual(['flag', 'n']);
  });
});
