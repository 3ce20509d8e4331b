import { describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../../lib/console-headers.js';
import { answerProblem } from '../../../scripts/local/console-answer.js';
import { localServers } from '../../support/local-server.js';

describe('answerProblem', () => {
  const serve = localServers();

  it('tells what is wrong as the API tells its problems, with the headers of every answer', async () => {
    const url = await serve((_request, response) => answerProblem(response, 'Starting', { 'retry-after': '1' }));

    const answer = await fetch(url);

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...securityHeaders, 'content-type': 'application/problem+json' });
    expect(await answer.json()).toEqual({
      type: 'urn:conveyance:problem:Starting',
      title: 'The service is starting',
      status: 503,
      code: 'Starting',
    });
  });

  it('keeps the body back from who asks for the head only', async () => {
    const url = await serve((_request, response) => answerProblem(response, 'NotFound'));

    const answer = await fetch(url, { method: 'HEAD' });

    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });
});
