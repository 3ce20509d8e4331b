import { expect, test } from '@jest/globals';
import { InMemoryDeadLetters } from '../../adapters/in-memory/in-memory-dead-letters.js';
import { InMemoryEventBus } from '../../adapters/in-memory/in-memory-event-bus.js';
import { InMemoryExecutions } from '../../adapters/in-memory/in-memory-executions.js';
import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import { ConflictError } from '../../domain/errors.js';
import { log } from '../../lambdas/wrappers/log.js';
import { canary } from '../../scripts/support/canary.js';
import { watch } from './canary-setup.js';
import { CanaryWatch } from './canary-watch.js';

const put = (value: string) =>
  new InMemoryTables().transact([{ act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: 'transfer', value } }]);

/** Ways to tell a text in memory, by the kind of place that must be named. */
const ways: { readonly [kind: string]: (text: string) => unknown } = {
  table: put,
  event: (text) => new InMemoryEventBus().publish([{ data: { text } } as never]),
  'dead letter': (text) => new InMemoryDeadLetters().send({ reason: text } as never),
  execution: (text) => new InMemoryExecutions().start({ machine: 'undo-transfer', name: 'n' }, { transferId: text } as never),
  log: (text) => log.info('Done', { text }),
  error: (text) => new ConflictError(text),
};

test.each(Object.entries(ways))('a value told by %s is found, named and not shown', async (kind, tell) => {
  const value = canary('told');

  await tell(value);

  expect(watch.search('here')).toEqual([`a marked value in ${kind} here`]);
  expect(watch.search('here')).toEqual([]);
});

test('a test that told a value is not passed', async () => {
  const other = new CanaryWatch();
  const value = canary('told');

  other.hear('event', { value });

  expect(() => other.assess('here')).toThrow(new Error('A secret value was told: a marked value in event here.'));
});

test('an error is searched in its problems too', async () => {
  void new ConflictError('no', { problems: [{ field: 'a', value: canary('told'), rule: 'r', remedy: 'r' }] });
  await Promise.resolve();

  expect(watch.search('here')).toEqual(['a marked value in error here']);
});

test('a value without a mark is known from the vault, also when it is told first', async () => {
  const value = 'q2V0aGUtdmFsdWUtbm9ib2R5LW1hcmtlZA';
  await put(value);
  await new InMemoryVault().put('trf_1', 'res_a', value);

  expect(watch.search('here')).toEqual(['a registered value in table here']);
});

test('a call of any method is heard before it is made', () => {
  const told: unknown[] = [];
  const target = { say: (text: string) => told.push(text, `said ${text}`) };
  watch.onCall(target, 'say', (parts) => told.push(parts));

  target.say('a');

  expect(told).toEqual([['a'], 'a', 'said a']);
});

test('what is no secret is searched and tells nothing', async () => {
  await put('trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC');

  expect(() => watch.assess('here')).not.toThrow();
  expect(watch.finish('test/support/canary-watch.test.ts')).toMatchObject({ kinds: { table: expect.any(Number) }, hits: [] });
});
