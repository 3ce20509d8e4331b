import { describe, expect, test } from '@jest/globals';
import { retellSeconds } from '../../../domain/transfer/credential-store.js';
import type { TransferStatus } from '../../../domain/transfer/transfer.js';
import type { Answer, Person } from '../../support/api-world.js';
import { credentialValue, credentialWorld, keptText, newPairArn, resourceId } from '../../support/credential-world.js';

const told = { resourceId, arn: newPairArn, kind: 'private-key', value: credentialValue };
/** What of a refusal may not differ: all but the id of the request. */
const refusal = ({ status, body: { correlationId: _own, ...body }, headers: { 'x-correlation-id': _same, ...headers } }: Answer) => ({
  status,
  body,
  headers,
});

describe('collectCredential', () => {
  test('tells the purchaser, once, and writes it down before', async () => {
    const { world, transferId, collect, list } = await credentialWorld();

    const answer = await collect('purchaser');

    expect([answer.status, answer.body]).toEqual([200, told]);
    const lines = world.tables.all('transfers').filter(({ pk, sk }) => pk === transferId && sk.startsWith('audit#'));
    expect(lines.at(-1)).toMatchObject({ what: 'credential-collected', detail: { resourceId, kind: 'private-key' } });
    expect(String(lines.at(-1)?.who)).toMatch(/^cus_.*\/per_/);
    expect((await list('purchaser')).body.items).toEqual([{ resourceId, kind: 'private-key', state: 'collected' }]);
    expect(keptText(world)).not.toContain(credentialValue);
  });

  test('refuses whatever else in one and the same words', async () => {
    const second = await credentialWorld();
    await second.collect('purchaser');
    const { collect } = await credentialWorld();
    const early = (status: TransferStatus) => credentialWorld(status).then((world) => world.collect('purchaser'));

    const refusals = [
      await second.collect('purchaser'),
      await collect('seller'),
      await collect('stranger'),
      await collect('stranger', { of: `trf_${'0'.repeat(26)}` }),
      await collect('purchaser', { of: `trf_${'0'.repeat(26)}` }),
      await collect('purchaser', { body: { resourceId: `res_${'z'.repeat(26)}` } }),
      await early('accepted'),
      await early('preparing'),
      await early('completing'),
      await early('undoing'),
      await early('undone'),
      await early('needs-operator'),
    ].map(refusal);

    expect(refusals[0]).toMatchObject({ status: 404, body: { code: 'NotFound' } });
    for (const other of refusals) expect(other).toEqual(refusals[0]);
  });

  test.each<Person>(['viewer', 'operator'])('is nothing for a %s', async (who) => {
    const { collect } = await credentialWorld();

    expect(await collect(who)).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  });

  test('of two at once one is told', async () => {
    const { collect } = await credentialWorld();

    const answers = await Promise.all([collect('purchaser'), collect('purchaser')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  describe('when the answer was lost', () => {
    test('the same person is told again with the same key, until the vault forgets', async () => {
      const { world, collect } = await credentialWorld();
      await collect('purchaser', { key: 'once' });

      world.clock.advance(retellSeconds - 1);
      const again = await collect('purchaser', { key: 'once' });
      world.clock.advance(1);
      const late = await collect('purchaser', { key: 'once' });

      expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([200, told, 'true']);
      expect([late.status, late.body.code]).toEqual([404, 'NotFound']);
    });

    test('a colleague with that key is not', async () => {
      const { world, collect } = await credentialWorld();
      await world.join('stranger', 'member', `cus_${'PURCHASER'.padStart(26, '0')}`);
      await collect('purchaser', { key: 'once' });

      expect((await collect('stranger', { key: 'once' })).status).toBe(404);
    });

    test('it is written down once, also when the work broke off after it was', async () => {
      const { world, transferId, collect } = await credentialWorld();
      world.tables.beforeTransact = async (writes) => {
        if (writes.some((write) => write.act === 'update' && write.set?.answer !== undefined)) throw new Error('killed');
      };
      const killed = await collect('purchaser', { key: 'once' });
      world.tables.beforeTransact = undefined;
      world.clock.advance(60);

      const again = await collect('purchaser', { key: 'once' });

      expect([killed.status, again.status, again.body]).toEqual([500, 200, told]);
      const lines = world.tables.all('transfers').filter(({ pk, what }) => pk === transferId && what === 'credential-collected');
      expect(lines).toHaveLength(1);
    });
  });

  test('what cannot be read from the vault stays collectable', async () => {
    const { world, transferId, collect, list } = await credentialWorld();
    await world.vault.remove(transferId, resourceId);

    expect((await collect('purchaser')).status).toBe(404);
    expect((await list('purchaser')).body.items).toMatchObject([{ state: 'waiting' }]);
  });
});
