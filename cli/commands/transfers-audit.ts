import { routes } from '../../lambdas/api/routes.js';
import { exitCode } from '../exit-code.js';
import { answerText } from '../output/answer-text.js';
import { routeCommand } from '../table/route-command.js';
import { everyPage } from './every-page.js';
import { routeCall } from './route-call.js';
import type { WrittenCommand } from './written-command.js';

const [noun, verb] = ['transfers', 'audit'];
const name = `${noun} ${verb}`;

/** Reads the whole audit record as the one document that `transfers verify-audit` takes. */
export const transfersAudit: WrittenCommand = {
  name,
  summary: 'Read the whole hash-chained audit record of a transfer; with --json as transfers verify-audit takes it.',
  example: 'convey transfers audit trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC --json > audit.json',
  shape: (command) => command.argument('<transfer-id>'),
  run: async (parsed, invocation) => {
    const row = routes.find(({ command }) => command === name);
    if (row === undefined) throw new Error(`No row of the route table is ${name}.`);
    const call = await routeCall(routeCommand(row, noun, verb), parsed, invocation);
    const client = invocation.client(row.auth);
    const whole = { ...call, query: { limit: 100 } };
    const entries = await everyPage(client, whole, await client.send(whole));
    const document = { transferId: parsed.args[0], entries };
    await invocation.print(document, (bold) => answerText(row.operationId, { items: entries }, bold));
    return exitCode.done;
  },
};
