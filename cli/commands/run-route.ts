import type { Command } from 'commander';
import type { ApiCall, ApiReply } from '../api/api-call.js';
import type { ApiClient } from '../api/api-client.js';
import { exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';
import type { RouteCommand } from '../table/route-command.js';
import { everyPage } from './every-page.js';
import { routeCall } from './route-call.js';

/** Runs a command made from a row: one call, its answer on the output. Resolves to how to end: a check that does not pass has failed. */
export async function runRoute(command: RouteCommand, parsed: Command, invocation: Invocation): Promise<number> {
  const call = await routeCall(command, parsed, invocation);
  const client = invocation.client(command.row.auth);
  const reply = await answerOf(client, call, parsed.opts<{ all?: boolean }>().all === true);
  await invocation.printAnswer(command.row.operationId, reply.body);
  tellHowToGoOn(reply, command.row.toldOnce ?? [], invocation);
  return (reply.body as { readonly passes?: unknown } | undefined)?.passes === false ? exitCode.failed : exitCode.done;
}

async function answerOf(client: ApiClient, call: ApiCall, all: boolean): Promise<ApiReply> {
  const reply = await client.send(call);
  return all ? { ...reply, body: { items: await everyPage(client, call, reply) } } : reply;
}

function tellHowToGoOn({ headers, body }: ApiReply, toldOnce: readonly string[], { isJson, say }: Invocation): void {
  if (headers.get('idempotency-replayed') === 'true') {
    const without = toldOnce.length === 0 ? '' : ` Told only that time, and not here: ${toldOnce.join(', ')}.`;
    say(`Answered as the first time: this idempotency key was used before.${without}`);
  }
  const next = (body as { readonly next?: unknown } | undefined)?.next;
  if (typeof next === 'string' && !isJson) say(`More: --page ${next}, or --all.`);
  if (typeof next === 'number' && !isJson) say(`More: --from ${next}.`);
  const transferId = /^\/api\/transfers\/(trf_\w+)$/.exec(headers.get('location') ?? '')?.[1];
  if (transferId !== undefined) say(`Follow it: convey transfers watch ${transferId}`);
}
