import { describe, expect, it } from '@jest/globals';
import { ApiProblemError, UsageError } from '../../../cli/errors.js';
import { errorText } from '../../../cli/output/error-text.js';

const problem = {
  type: 't',
  title: 'Not possible',
  status: 409,
  code: 'Conflict',
  detail: 'It is sold.',
  correlationId: 'cor_1',
  errors: [],
};

describe('errorText', () => {
  it('shows title, code, why, and the id to ask about', () => {
    expect(errorText(new ApiProblemError(problem))).toBe('Not possible (Conflict)\n  It is sold.\n  Correlation id: cor_1');
  });

  it('shows each field with its remedy, in place of a detail that says the same', () => {
    const errors = [{ field: 'title', value: 'x\u001b', rule: 'is too short', remedy: 'Write more' }];

    const twice = errorText(new ApiProblemError({ ...problem, detail: 'title: is too short. Write more', errors }));
    const within = errorText(new ApiProblemError({ ...problem, detail: 'too short', errors }));
    const beside = errorText(new ApiProblemError({ ...problem, errors }));

    expect(twice.split('\n')[1]).toBe('  title (x ): is too short. Write more.');
    expect(within.split('\n')).toHaveLength(3);
    expect(beside.split('\n').slice(1, 3)).toEqual(['  It is sold.', '  title (x ): is too short. Write more.']);
  });

  it('shows what was asked wrongly line by line', () => {
    expect(errorText(new UsageError(['a', 'b']))).toBe('a\nb');
  });

  it('owns up to its own failures', () => {
    expect(errorText(new Error('broken'))).toContain('convey itself failed: Error: broken');
    expect(errorText('text')).toBe('convey itself failed: text');
  });
});
