import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { localServers } from '../support/local-server.js';

describe('play-browser', () => {
  const serve = localServers();

  async function play(input: string, args: readonly string[] = ['--email', 'ada@example.com'], password = 'right') {
    const program = join(projectFolder, 'scripts', 'play-browser.ts');
    const env = { ...process.env, CONVEYANCE_PASSWORD: password };
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { env, stdio: 'pipe' });
    child.stdin.end(input);
    const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
    return { code, out, err };
  }

  it('signs in at the address that comes in, and lets everything through', async () => {
    const visited: string[] = [];
    const url = await serve(({ method, path, form }, response) => {
      visited.push(`${method} ${path.split('?')[0]}`);
      if (path === '/login' && form.get('password') === 'right') return response.writeHead(302, { location: `${url}/back` }).end();
      return response.end('<form action="/login">');
    });
    const input = `Open in a browser:\n${url}/authorize?code_challenge=x\nSigned in.\n`;

    expect(await play(input)).toEqual({ code: 0, out: input, err: '' });
    expect(visited).toEqual(['GET /authorize', 'POST /login', 'GET /back']);
    expect(await play(input, undefined, 'wrong-word')).toMatchObject({ code: 1, err: expect.not.stringContaining('wrong-word') });
  });

  it('ends with 1 when no address came, and with 2 when asked wrongly', async () => {
    expect((await play('nothing\n')).code).toBe(1);
    expect(await play('', [])).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  });
});
