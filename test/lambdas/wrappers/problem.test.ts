import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ContentionError, ConveyanceError, InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { EventReplayedError } from '../../../domain/events/errors.js';
import { StrandedDependencyError } from '../../../domain/resource/errors.js';
import { problem } from '../../../lambdas/api/schemas/problem.js';
import { refusals } from '../../../lambdas/events/schemas/refusals.js';
import { TooManyRequestsError } from '../../../lambdas/wrappers/api-errors.js';
import { isInternal, problemAnswer, problems } from '../../../lambdas/wrappers/problem.js';

class UnlistedError extends ConveyanceError {
  readonly code = 'constructor';
}

function bodyOf(error: unknown) {
  return problem.parse(JSON.parse(problemAnswer(error, 'cor_1').body ?? ''));
}

describe('problemAnswer', () => {
  test('a code of the table has its status, its message and the correlation id', () => {
    const answer = problemAnswer(new NotFoundError('listing', 'lst_1'), 'cor_1');

    expect(answer).toMatchObject({ statusCode: 404, headers: { 'content-type': 'application/problem+json' } });
    expect(bodyOf(new NotFoundError('listing', 'lst_1'))).toMatchObject({
      code: 'NotFound',
      correlationId: 'cor_1',
      detail: expect.stringContaining('lst_1'),
    });
  });

  test.each([new UnlistedError('canary'), new Error('canary'), 'canary', undefined])('%p is internal and tells nothing', (error) => {
    expect(bodyOf(error)).toMatchObject({ status: 500, code: 'Internal' });
    expect(problemAnswer(error, 'cor_1').body).not.toContain('canary');
    expect(isInternal(error)).toBe(true);
  });

  test('names every broken field, values cut to 200 characters', () => {
    const error = new InvalidInputError([
      { field: 'a', value: 'x'.repeat(1000), rule: 'is short', remedy: 'Cut it' },
      { field: 'b', value: 7n, rule: 'is even', remedy: 'Add one' },
    ]);

    const { errors } = bodyOf(error);

    expect(errors.map(({ field, value }) => [field, value?.length])).toEqual([
      ['a', 200],
      ['b', 3],
    ]);
  });

  test('names what would be left behind', () => {
    const problems = [{ field: 'resourceIds', value: 'arn:1', rule: 'is needed', remedy: 'Add it' }];

    expect(bodyOf(new StrandedDependencyError('1 left behind', { problems })).errors).toEqual(problems);
  });

  test('what passes by itself says when to come back', () => {
    const retried = Object.entries(problems).filter(([, { status }]) => status === 503);

    expect(retried.map(([code]) => code)).toContain('Contention');
    expect(problemAnswer(new ContentionError('busy'), 'cor_1').headers).toMatchObject({ 'retry-after': '2' });
    expect(problemAnswer(new TooManyRequestsError(5, 17), 'cor_1')).toMatchObject({ statusCode: 429, headers: { 'retry-after': '17' } });
    expect(problemAnswer(new NotFoundError('listing', 'lst_1'), 'cor_1').headers).not.toHaveProperty('retry-after');
  });
});

/** Codes of failures that are ours when they reach a caller, or that only steps of a transfer meet. */
const internal = [
  'CommissionOutOfRange',
  'CommitRefused',
  'DecodeTime',
  'EvidenceTooLarge',
  'FolderInUse',
  'HoldCaptured',
  'HoldNotCaptured',
  'HoldVoided',
  'InvalidObject',
  'InvalidObjectKey',
  'InvalidWrite',
  'Leftover',
  'LogFileTrouble',
  'ManifestMismatch',
  'NewValueMissing',
  'ResidualAccessOpen',
  'SessionScope',
  'StaleExecution',
  'StepAlreadyFailed',
  'TransferExpired',
  'UnbalancedEntry',
];

describe('problems', () => {
  test('every error code of the product is in the table, of events alone, or known to be internal', () => {
    const codes = ['domain', 'adapters', 'drivers', 'lambdas'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          [...readFileSync(join(folder, file), 'utf8').matchAll(/readonly code = '(\w+)'/g)].map((match) => match[1] ?? ''),
        ),
    );

    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in problems) && !(code in refusals) && !internal.includes(code))).toEqual([]);
  });

  test('a code of events alone never tells a caller of the API anything', () => {
    expect(Object.keys(refusals).filter((code) => code in problems)).toEqual([]);
    expect(bodyOf(new EventReplayedError('canary'))).toMatchObject({ status: 500, code: 'Internal' });
  });
});
