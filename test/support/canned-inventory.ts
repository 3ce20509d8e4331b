import type { ClientMaker, InventoryContext, InventoryRead, ReadItem } from '../../drivers/inventory/inventory-read.js';
import { member } from './member-fixture.js';
import { actionsOf, type Recordable } from './sdk-recorder.js';

/** What the cloud answers, by command; a function sees the input; what is not named answers nothing. */
export interface CannedAnswers {
  readonly [command: string]: object | ((input: never) => object);
}

const config = { region: member.region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** Clients that answer from a table and send nothing; `actions` grows with every call. */
export function cannedClients(answers: CannedAnswers) {
  const actions = new Set<string>();
  const client = <C>(maker: ClientMaker<C>): C => {
    const made = new maker(config);
    (made as Recordable).middlewareStack.add(
      (_next, context) => async (args) => {
        for (const action of actionsOf(context.clientName ?? '', context.commandName ?? '', args.input)) actions.add(action);
        const answer = answers[(context.commandName ?? '').replace(/Command$/, '')] ?? {};
        const output = typeof answer === 'function' ? (answer as (input: unknown) => object)(args.input) : answer;
        return { output, response: {} } as never;
      },
      { step: 'initialize', name: 'canned' },
    );
    return made;
  };
  return { client, actions };
}

/** What reads answer from a table, and the IAM actions of the calls they sent. */
export async function readWith(reads: readonly InventoryRead[], answers: CannedAnswers) {
  const { client, actions } = cannedClients(answers);
  const context: InventoryContext = { ...member, client, part: (_action, act) => act() };
  const items: ReadItem[] = [];
  for (const read of reads) items.push(...(await read.items(context)));
  return { items, actions: [...actions].sort() };
}

/** The actions that reads ask permission for. */
export function askedFor(reads: readonly InventoryRead[]): readonly string[] {
  return [...new Set(reads.flatMap(({ action, details }) => [action, ...details]))].sort();
}
