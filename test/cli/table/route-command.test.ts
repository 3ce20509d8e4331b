import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { writtenCommands } from '../../../cli/commands/written-commands.js';
import { namedRows, routeCommand } from '../../../cli/table/route-command.js';
import { route } from '../../../lambdas/api/route.js';
import { routes } from '../../../lambdas/api/routes.js';

/** Rows that no command is made from, and why. */
const without: { readonly [operationId: string]: string } = {
  readHealth: 'is `convey health`, one word',
  readConfiguration: 'is read by `convey login`',
  readMe: 'is asked by `convey whoami`, one word',
  readOpenapi: 'is a document for programs, which fetch it',
  readAsyncapi: 'is a document for programs, which fetch it',
};
const common = ['api', 'profile', 'json', 'timeout-seconds', 'version', 'help', 'body', 'all', 'idempotency-key'];
const commands = namedRows(routes).map(({ row, noun, verb }) => routeCommand(row, noun, verb));

describe('routeCommand', () => {
  it('makes arguments of the path in its order, options of query and body', () => {
    const row = route({
      method: 'GET',
      path: '/api/a/{aId}/b/{bId}',
      operationId: 'readB',
      noun: 'System',
      summary: 'Read b',
      auth: 'public',
      roles: [],
      params: z.object({ bId: z.string(), aId: z.string() }),
      query: z.object({ page: z.string().optional() }),
      response: z.object({}),
      status: 200,
      load: async () => async () => ({ body: {} }),
    });

    const command = routeCommand(row, 'bees', 'show');

    expect(command).toMatchObject({ noun: 'bees', verb: 'show', isPaged: true });
    expect(command.arguments.map(({ name }) => name)).toEqual(['a-id', 'b-id']);
    expect(command.options.map(({ name }) => name)).toEqual(['page']);
  });
});

describe('the commands of the route table', () => {
  it('leave out only the rows that have a reason', () => {
    const missing = routes.filter(({ command }) => command === undefined).map(({ operationId }) => operationId);

    expect(missing.filter((operationId) => !Object.hasOwn(without, operationId))).toEqual([]);
    expect(Object.keys(without).filter((operationId) => !missing.includes(operationId))).toEqual([]);
  });

  it('have each its own name: a plural noun and a verb', () => {
    const names = commands.map(({ noun, verb }) => `${noun} ${verb}`);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^(?:[a-z-]+s|ledger|usage) [a-z-]+$/.test(name))).toEqual([]);
  });

  it.each(commands.map((command) => [`${command.noun} ${command.verb}`, command] as const))(
    '%s: no option means two things',
    (_name, command) => {
      const names = [...command.arguments, ...command.options].map(({ name }) => name);

      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => common.includes(name))).toEqual([]);
      expect(command.arguments).toHaveLength([...command.row.path.matchAll(/\{/g)].length);
    },
  );

  it('are replaced only by written commands that still have their row', () => {
    const names = new Set(commands.map(({ noun, verb }) => `${noun} ${verb}`));
    const replacing = writtenCommands.map(({ name }) => name).filter((name) => names.has(name));

    expect(replacing).toEqual(['transfers audit']);
  });
});
