import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { writtenCommands } from '../../cli/commands/written-commands.js';
import { program } from '../../cli/program.js';
import type { Surroundings } from '../../cli/surroundings.js';
import { routes } from '../../lambdas/api/routes.js';
import { conveyWorlds } from '../support/convey-world.js';

function pathsOf(command: Command, before: readonly string[] = []): readonly (readonly string[])[] {
  return command.commands.flatMap((inner) => [[...before, inner.name()], ...pathsOf(inner, [...before, inner.name()])]);
}

const paths = pathsOf(program(routes, writtenCommands, { args: [] as readonly string[] } as Surroundings, () => undefined));
const names = paths.map((path) => path.join(' '));

describe('program', () => {
  const open = conveyWorlds();

  it('has a command for each row that names one, and those written beside them, each once', () => {
    const named = routes.flatMap(({ command }) => command ?? []);

    expect(names).toEqual(expect.arrayContaining([...named, ...writtenCommands.map(({ name }) => name)]));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(paths.map((path) => [path.join(' '), path] as const))('%s tells how to use it', async (name, path) => {
    const { code, out, err } = await (await open()).run([...path, '--help']);

    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: convey ${name}`);
    if (path.length === 2) expect(out).toContain(`Example:\n  convey ${name}`);
  });

  it('takes common options before and after the command', async () => {
    const world = await open();
    world.api.on('GET /api/health', { body: { status: 'ok' } });

    const before = await world.run(['--api', world.api.url, '--json', 'health']);
    const after = await world.run(['health', '--json', '--api', world.api.url]);

    expect([before.code, before.out]).toEqual([0, '{\n  "status": "ok"\n}\n']);
    expect(after).toEqual(before);
  });
});
