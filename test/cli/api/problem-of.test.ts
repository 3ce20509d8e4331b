import { describe, expect, it } from '@jest/globals';
import { problemOf } from '../../../cli/api/problem-of.js';

const headers = new Headers({ 'apigw-requestid': 'gw-1' });

describe('problemOf', () => {
  it('is the document that the API sent', () => {
    const document = { type: 't', title: 'T', status: 409, code: 'Conflict', detail: 'd', correlationId: 'cor_1', errors: [] };

    expect(problemOf({ status: 409, headers, body: document })).toEqual(document);
  });

  it('is made of the status where a gateway answered', () => {
    expect(problemOf({ status: 401, headers, body: { message: 'Unauthorized' } })).toMatchObject({
      title: 'Not signed in',
      code: 'Http401',
      detail: 'Sign in with `convey login`.',
      correlationId: 'gw-1',
    });
    expect(problemOf({ status: 418, headers, body: '<html>' })).toMatchObject({ code: 'Http418', detail: 'It answered 418.' });
  });
});
