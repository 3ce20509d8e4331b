import { describe, expect, it } from '@jest/globals';
import { exampleOf } from '../../../cli/commands/example-of.js';
import { namedRows, routeCommand } from '../../../cli/table/route-command.js';
import { routes } from '../../../lambdas/api/routes.js';
import { conveyWorlds } from '../../support/convey-world.js';

const commands = namedRows(routes)
  .map(({ row, noun, verb }) => routeCommand(row, noun, verb))
  .map((command) => [`${command.noun} ${command.verb}`, command] as const);
/** Words of a line as a shell splits them. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);

describe('exampleOf', () => {
  const open = conveyWorlds();

  it.each(commands)('of %s would be sent as it stands', async (_name, command) => {
    const world = (await open()).signedIn();
    // A whole body stands in a file that examples only name.
    const words = wordsOf(exampleOf(command)).filter((word) => word !== '--body' && word !== 'request.json');

    const { err } = await world.run(words);

    const sent = world.api.requests.map(({ call }) => call.split(' ')[0]);
    const isWhole = !command.onlyInBody.some(({ required }) => required);
    expect([err.includes('nothing canned'), sent]).toEqual(isWhole ? [true, [command.row.method]] : [false, []]);
  });
});
