import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { localServers, type ReceivedRequest } from '../support/local-server.js';
import { runProgram } from '../support/run-program.js';

const accessToken = 'header.e30.signature';

describe('sign-in', () => {
  const serve = localServers();
  const run = (...args: string[]) => runProgram(['--import', 'tsx', join(projectFolder, 'scripts', 'sign-in.ts'), ...args]);
  /** A hosted sign-in that knows one password. */
  const hosted = async () => {
    const received: ReceivedRequest[] = [];
    const url = await serve((request, response) => {
      received.push(request);
      if (request.path !== '/login') return response.end(JSON.stringify({ access_token: accessToken }));
      if (request.form.get('password') !== 'right') return response.end('<form>');
      const location = `${request.form.get('redirect_uri')}?code=the-code&state=${request.form.get('state')}`;
      return response.writeHead(302, { location }).end();
    });
    return { url, received };
  };
  const asAda = (url: string, password: string) => [
    '--endpoint',
    url,
    '--client',
    'app',
    '--email',
    'ada@example.com',
    '--password',
    password,
  ];

  it('prints the access token and nothing else, having asked for every scope', async () => {
    const { url, received } = await hosted();

    const finished = await run(...asAda(url, 'right'));

    expect(finished).toMatchObject({ exitCode: 0, out: `${accessToken}\n` });
    const scopes = received[0]?.form.get('scope')?.split(' ');
    expect(scopes).toEqual(['read', 'trade', 'manage', 'operate', 'report'].map((name) => `conveyance/${name}`));
  });

  it('says on the error stream that somebody was refused, without the password, and ends with 1', async () => {
    const { url } = await hosted();

    const finished = await run(...asAda(url, 'wrong-word'));

    expect(finished).toMatchObject({ exitCode: 1, out: '' });
    expect(finished.err).toContain('ada@example.com');
    expect(finished.err).not.toContain('wrong-word');
  });

  it('ends with 2 when an argument is missing', async () => {
    const finished = await run('--email', 'ada@example.com');

    expect(finished).toMatchObject({ exitCode: 2, out: '' });
    expect(finished.err).toContain('Usage');
  });
});
