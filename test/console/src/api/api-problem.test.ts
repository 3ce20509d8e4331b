import { describe, expect, it } from '@jest/globals';
import { ApiProblemError, noAnswer, problemFrom, problemOf } from '../../../../console/src/api/api-problem.js';

const told = {
  type: 'urn:conveyance:problem:Blocked',
  title: 'T',
  status: 409,
  code: 'Blocked',
  detail: 'D',
  correlationId: 'c-1',
  errors: [],
};

describe('problemOf', () => {
  it('keeps what the service told', async () => {
    const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
    expect((await problemOf(new Response(JSON.stringify(told), { status: 409, headers }))).problem).toEqual(told);
  });

  it('finds words for a gateway that tells nothing', async () => {
    const answer = new Response('{"message":"Unauthorized"}', { status: 401, headers: { 'x-correlation-id': 'c-2' } });
    const { problem } = await problemOf(answer);
    expect(problem).toMatchObject({ status: 401, code: 'Unauthenticated', title: 'Your sign-in has ended', correlationId: 'c-2' });
    expect((await problemOf(new Response('<html>', { status: 502 }))).problem.code).toBe('Status502');
  });
});

describe('problemFrom', () => {
  it('is the problem of a refusal, and none without an error', () => {
    expect(problemFrom(new ApiProblemError(told))).toEqual(told);
    expect(problemFrom(null)).toBeUndefined();
    expect(problemFrom(undefined)).toBeUndefined();
  });

  it('does not blame the service for what went wrong here', () => {
    expect(problemFrom(new Error('no such thing'))).toMatchObject({ code: 'Console', detail: 'no such thing' });
  });
});

describe('ApiProblemError', () => {
  it('is worth another try only when the service was not there', () => {
    expect(noAnswer(new Error('offline')).retryable).toBe(true);
    expect(new ApiProblemError({ ...told, status: 503 }).retryable).toBe(true);
    expect(new ApiProblemError(told).retryable).toBe(false);
  });
});
