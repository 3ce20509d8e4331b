import { describe, expect, test } from '@jest/globals';
import { credentialValue, credentialWorld, resourceId } from '../../support/credential-world.js';

describe('listCredentials', () => {
  test('names what waits for the purchaser, and no value', async () => {
    const { list } = await credentialWorld();

    const { status, body } = await list('purchaser');

    expect([status, body]).toEqual([200, { items: [{ resourceId, kind: 'private-key', state: 'waiting' }] }]);
    expect(JSON.stringify(body)).not.toContain(credentialValue);
  });

  test('is empty before the transfer is completed', async () => {
    const { list } = await credentialWorld('completing');

    expect((await list('purchaser')).body).toEqual({ items: [] });
  });

  test('refuses seller, stranger and an unknown transfer alike', async () => {
    const { list } = await credentialWorld();

    const answers = [await list('seller'), await list('stranger'), await list('purchaser', `trf_${'0'.repeat(26)}`)];

    const [first] = answers;
    expect(first).toMatchObject({ status: 404, body: { code: 'NotFound' } });
    for (const { status, body } of answers) expect([status, body.detail]).toEqual([404, first?.body.detail]);
  });
});
