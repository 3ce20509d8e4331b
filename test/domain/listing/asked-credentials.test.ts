import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../domain/errors.js';
import { askedCredentials, credentialValueCharactersMax, requireCredentialValues } from '../../../domain/listing/asked-credentials.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { canary } from '../../../scripts/support/canary.js';

const arn = (name: string) => `arn:aws:secretsmanager:eu-west-1:222222222222:secret:${name}`;
const terms = { credentialChoices: { [arn('a')]: 'ask', [arn('b')]: 'rotate', [arn('c')]: 'ask', [arn('d')]: 'keep' } } as const;
const [a, b, c] = ['a', 'b', 'c'].map((name) => cloudResourceId(arn(name))) as [string, string, string];

test('names the secrets that are asked for by opaque ids only', () => {
  expect(askedCredentials(terms)).toEqual([a, c].sort());
  expect(askedCredentials({ credentialChoices: {} })).toEqual([]);
});

describe('requireCredentialValues', () => {
  const problemsOf = (values: { readonly [resourceId: string]: string }) => {
    try {
      requireCredentialValues(terms, values);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      expect(JSON.stringify([error.message, error.problems])).not.toContain('canary');
      return error.problems.map(({ field, rule, value }) => [field, rule.split(':')[0], value]);
    }
  };

  test.each([
    ['each of them', { [a]: canary('1'), [c]: canary('2') }, []],
    ['none', {}, [a, c]],
    ['one missing', { [c]: canary('2') }, [a]],
    ['one that is rotated', { [a]: canary('1'), [b]: canary('x'), [c]: canary('2') }, [b]],
    ['one of no listing', { [a]: canary('1'), [c]: canary('2'), res_x: canary('x') }, ['res_x']],
    ['an empty one', { [a]: '', [c]: canary('2') }, [a]],
    ['a long one', { [a]: canary('long').padEnd(credentialValueCharactersMax + 1), [c]: canary('2') }, [a]],
    ['one missing, one too many', { [a]: canary('1'), res_x: canary('x') }, [c, 'res_x']],
  ])('%s', (_what, values, broken) => {
    const problems = problemsOf(values);

    expect(problems.map(([field]) => field).sort()).toEqual(broken.map((resourceId) => `credentialValues.${resourceId}`).sort());
    expect(problems.filter(([, , value]) => value !== undefined)).toEqual([]);
  });
});
