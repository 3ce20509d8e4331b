import { describe, expect, test } from '@jest/globals';
import { InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import { type MemberEngine, member } from '../support/member-fixture.js';
import { startMiniStack } from '../support/ministack.js';
import { startMoto } from '../support/moto.js';
import { engineBehaviours } from './engine-behaviour.js';
import { type EngineName, engineCapabilities, engineNames } from './engine-capability.js';
import { lacksOf } from './engine-lack.js';
import { probeEngine } from './engine-probe.js';

interface StartedEngine {
  readonly engine: MemberEngine;
  stop(): Promise<void>;
}

const start: { readonly [name in EngineName]: () => Promise<StartedEngine> } = {
  moto: async () => {
    const { url, stop } = await startMoto();
    return { engine: url, stop };
  },
  MiniStack: async () => {
    const { endpoint, stop } = await startMiniStack();
    return { engine: endpoint, stop };
  },
  'in-memory AWS': async () => {
    const aws = new InMemoryAws();
    return { engine: () => aws.clients(member), stop: async () => undefined };
  },
};

const kept = engineCapabilities();

describe.each(engineNames)('%s', (name) => {
  test('does what the table says: else run `npx tsx scripts/probe-engines.ts` and `npm run docs`', async () => {
    const { engine, stop } = await start[name]();
    try {
      expect(await probeEngine(engine)).toEqual(kept[name]);
    } finally {
      await stop();
    }
  }, 180_000);
});

test('the in-memory AWS is held to everything, and answers every call an emulator answers', () => {
  const own = kept['in-memory AWS'];
  const answered = ({ operations }: (typeof kept)[EngineName]) => Object.keys(operations).filter((call) => operations[call] === 'answered');

  expect(Object.values(own.behaviours)).toEqual(engineBehaviours.map(() => true));
  expect([...answered(kept.moto), ...answered(kept.MiniStack)].filter((call) => !answered(own).includes(call))).toEqual([]);
});

test('a case is left out only for a behaviour that the engine was seen to lack', () => {
  const lacks = lacksOf('MiniStack', 'key-pair');

  expect(lacks('nothing blocks the resource of the contract world')).toBe('a key pair tells its type');
  expect(lacks('list names the resource')).toBeUndefined();
  expect(lacksOf('in-memory AWS', 'key-pair')('nothing blocks the resource of the contract world')).toBeUndefined();
});
