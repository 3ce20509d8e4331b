import type { MemberEngine } from '../support/member-fixture.js';
import type { Recordable } from '../support/sdk-recorder.js';
import { walkDriver } from './driver-walk.js';
import { driverWorlds } from './driver-worlds.js';
import { engineBehaviours } from './engine-behaviour.js';

/** What an engine was seen to do. */
export interface EngineCapabilities {
  /** `answered`, or the errors that were all the call ever got, by call. */
  readonly operations: { readonly [call: string]: string };
  /** Whether it does what AWS does. */
  readonly behaviours: { readonly [what: string]: boolean };
}

const answered = 'answered';

/** Walks every driver on the engine and back, and asks for each behaviour: nothing here is said by hand. */
export async function probeEngine(engine: MemberEngine): Promise<EngineCapabilities> {
  const outcomes = new Map<string, Set<string>>();
  for (const { make } of driverWorlds) {
    for (const way of ['switched', 'undone'] as const) {
      const world = await make(engine);
      for (const client of Object.values(world.context.clients) as Recordable[]) watch(client, outcomes);
      await walkDriver(world, way);
    }
  }
  const operations = [...outcomes].map(([call, seen]) => [call, seen.has(answered) ? answered : [...seen].sort().join(', ')] as const);
  const behaviours: [string, boolean][] = [];
  for (const { what, probe } of engineBehaviours) behaviours.push([what, await probe(engine)]);
  return { operations: Object.fromEntries(operations.sort()), behaviours: Object.fromEntries(behaviours) };
}

function watch(client: Recordable, outcomes: Map<string, Set<string>>): void {
  client.middlewareStack.add(
    (next, { clientName = '', commandName = '' }) =>
      async (args) => {
        const call = `${clientName.replace(/Client$/, '')} ${commandName.replace(/Command$/, '')}`;
        const seen = outcomes.get(call) ?? new Set<string>();
        outcomes.set(call, seen);
        try {
          const answer = await next(args);
          seen.add(answered);
          return answer;
        } catch (error) {
          seen.add((error as Error).name);
          throw error;
        }
      },
    { step: 'initialize', name: 'outcomeRecorder' },
  );
}
