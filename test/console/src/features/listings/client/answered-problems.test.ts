import { describe, expect, it } from '@jest/globals';
import { answeredProblems, toldByPlace } from '../../../../../../console/src/features/listings/client/answered-problems.js';
import type { Problem } from '../../../../../../console/src/generated/api.js';

const errorOf = (field: string, rule = 'is wrong', value?: string) => ({
  field,
  rule,
  remedy: 'Mend it',
  ...(value !== undefined && { value }),
});

function aProblem(code: string, errors: Problem['errors']): Problem {
  return { type: `urn:${code}`, title: 'Refused', status: 400, code, detail: 'All of it in one text.', correlationId: 'cor_1', errors };
}

describe('answeredProblems', () => {
  it.each([
    ['title', 'title'],
    ['price.amountMinor', 'price'],
    ['price.currency', 'currency'],
    ['terms', 'moves'],
    ['terms.undoWindowSeconds', 'undoWindow'],
    ['terms.credentialChoices.arn:aws:secretsmanager:eu-west-1:2:secret:a.b', 'credentials'],
    ['terms.bystanders.3', 'bystanders'],
    ['terms.leftBehind.0', 'leftBehind'],
    ['terms.accessGranted', 'accessGranted'],
    ['resourceIds', 'resources'],
  ] as const)('tells %s at the field %s', (path, field) => {
    const { fields, above } = answeredProblems(aProblem('InvalidInput', [errorOf(path)]));
    expect(fields).toEqual({ [field]: 'Is wrong. Mend it.' });
    expect(above).toMatchObject({ detail: 'What breaks a rule is marked at its field below.', errors: [], correlationId: 'cor_1' });
  });

  it('tells two rules of one field together, and above the form what has no field there', () => {
    const { fields, above } = answeredProblems(
      aProblem('InvalidInput', [errorOf('title'), errorOf('title', 'is long.'), errorOf('params.listingId')]),
    );
    expect(fields).toEqual({ title: 'Is wrong. Mend it. Is long. Mend it.' });
    expect(above?.errors.map(({ field }) => field)).toEqual(['params.listingId']);
  });

  it('keeps the words of a refusal of which no field is at fault', () => {
    const unknown = aProblem('InvalidInput', [errorOf('body')]);
    expect(answeredProblems(unknown)).toEqual({ fields: {}, above: unknown });
    expect(answeredProblems(undefined)).toEqual({ fields: {}, above: undefined });
  });

  it('marks no field where the sale itself is refused', () => {
    const { fields, above } = answeredProblems(
      aProblem('Drifted', [errorOf('resourceIds', 'Drifted: changed.', 'arn:aws:s3:::orders-data')]),
    );
    expect(fields).toEqual({});
    expect(above?.errors[0]).toMatchObject({ field: 'orders-data', rule: 'Drifted: changed.' });
  });
});

describe('toldByPlace', () => {
  it('names the cloud resource, or the listing where only an id or nothing is known', () => {
    const told = toldByPlace(
      aProblem('Blocked', [errorOf('listing'), errorOf('resourceIds', 'x', 'res_1'), errorOf('resourceIds', 'x', 'arn:aws:s3:::a')]),
    );
    expect(told?.errors.map(({ field }) => field)).toEqual(['The listing', 'Cloud resource', 'a']);
    expect(told?.detail).not.toContain('All of it');
  });

  it('tells the first 20 of many', () => {
    const told = toldByPlace(
      aProblem(
        'NotFound',
        Array.from({ length: 100 }, (_, i) => errorOf('resourceIds', 'x', `res_${i}`)),
      ),
    );
    expect(told?.errors).toHaveLength(20);
    expect(told?.detail).toBe('Nothing was changed. What is in the way, the first 20 of 100:');
  });

  it('leaves alone what has no list of reasons', () => {
    const conflict = aProblem('Conflict', []);
    expect(toldByPlace(conflict)).toBe(conflict);
  });
});
