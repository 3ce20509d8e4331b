import { describe, expect, it } from '@jest/globals';
import { associationsOf } from '../../../../domain/association/identification/associations-of.js';
import { NotFoundError } from '../../../../domain/errors.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { purchaserId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const speaker = { subject: 's', role: 'member', customerId: sellerId, scopes: [], correlationId: 'cor_1' } as const;
const all = { minConfidence: 0, depth: 16, limit: 100 };
const seed = cloudResourceId(arns.instance);

describe('associationsOf', () => {
  it('tells the path and its reasons, the most confident first', async () => {
    const { api } = await IdentificationWorld.open();

    const { items, basis, seedArn } = await associationsOf(api, speaker, seed, all);

    expect(items[0]).toMatchObject({ arn: arns.volume, path: [arns.instance, arns.volume], movable: true });
    expect(items[0]?.reasons.map(({ source }) => source)).toEqual(expect.arrayContaining(['configuration', 'tags']));
    expect(items.map(({ confidence }) => confidence)).toEqual(items.map(({ confidence }) => confidence).sort((a, b) => b - a));
    expect([seedArn, basis.identificationId]).toEqual([arns.instance, undefined]);
  });

  it('goes on page after page as one list', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [
      { from: arns.instance, to: arns.bucket, relation: 'reads', count: 30 },
      { from: arns.instance, to: arns.queue, relation: 'writes', count: 30 },
    ]);
    await world.run();
    const whole = (await associationsOf(world.api, speaker, seed, all)).items.map(({ arn }) => arn);

    const paged: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = await associationsOf(world.api, speaker, seed, { ...all, limit: 1, after });
      paged.push(...page.items.map(({ arn }) => arn));
      after = page.next;
    }

    expect(whole.length).toBeGreaterThan(1);
    expect(paged).toEqual(whole);
  });

  it('answers about what cannot be moved yet, to its customer only', async () => {
    const world = await IdentificationWorld.open();
    await world.run();
    const id = cloudResourceId(arns.queue);

    expect((await associationsOf(world.api, speaker, id, all)).seed).toMatchObject({ arn: arns.queue, movable: false, label: 'SQS queue' });
    const stranger = { ...speaker, customerId: purchaserId };
    await expect(associationsOf(world.api, stranger, id, all)).rejects.toThrow(NotFoundError);
    await expect(associationsOf(world.api, stranger, seed, all)).rejects.toThrow(NotFoundError);
  });

  it('tells of another customer’s cloud resource type and count', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();
    const links = [{ toArn: arns.foreign, relation: 'reads from', needs: true }];
    await world.api.own('secret', 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:s', { links });
    await world.run();

    const id = cloudResourceId('arn:aws:secretsmanager:eu-west-1:222222222222:secret:s');
    const found = await associationsOf(world.api, speaker, id, all);

    expect(found.otherCustomers).toEqual([{ type: 's3-bucket', label: 'S3 bucket', count: 1 }]);
    expect(JSON.stringify(found)).not.toContain(arns.foreign);
  });
});
