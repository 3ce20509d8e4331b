import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { publicKeyOf } from '../../drivers/key-pair/ssh-key.js';
import { sshInteger, sshString } from '../../drivers/key-pair/ssh-wire.js';
import { localClient } from '../../scripts/local/local-client.js';
import { canary } from '../../scripts/support/canary.js';
import type { WireRequest } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import type { Person } from '../support/deployed-people.js';
import { purchasersKey } from '../support/key-pair-world.js';
import { solutionWithCredentials } from '../support/solution-with-credentials.js';

const route = '/api/transfers/{transferId}/credentials';

/** An RSA key of the right length and form whose exponent is no exponent: refused by EC2 alone, when the other credentials are made. */
const refusedKey = `ssh-rsa ${Buffer.concat([sshString('ssh-rsa'), sshInteger(Buffer.from([2])), sshInteger(Buffer.alloc(256, 0xff))]).toString('base64')}`;

type Solution = Awaited<ReturnType<typeof solutionWithCredentials>>;

/** A key pair and two secrets change hands: what is made new reaches the purchaser, once, and nobody else. */
export function credentials(open: () => DeployedMarket): void {
  describe('a new credential', () => {
    let market: DeployedMarket;
    let sold: Solution;
    let transferId: string;
    let given: string;

    const buy = async ({ ids }: Solution, listingId: string, value: string) => {
      const body = { listingId, listingRevision: 1, credentialValues: { [ids.askedId]: value } };
      return (await market.must('purchaser', 'POST /api/purchases', { body })).body.transferId ?? '';
    };
    const ask = (who: Person, resourceId: string, request: WireRequest = {}) =>
      market.as(who, `POST ${route}`, { params: { transferId }, body: { resourceId }, ...request });
    const putPublicKey = (sshPublicKey: string) =>
      market.must('purchaser', 'PATCH /api/customers/{customerId}', {
        params: { customerId: market.cast.purchaserId },
        body: { access: { sshPublicKey } },
      });
    const states = async () => {
      const { items = [] } = (await market.must('purchaser', `GET ${route}`, { params: { transferId } })).body;
      return new Map(items.map((item) => [item.resourceId, (item as { readonly state?: string }).state]));
    };
    const valueIn = ({ body }: Awaited<ReturnType<typeof ask>>) => (body as { readonly value?: string }).value ?? '';

    beforeAll(async () => {
      market = open();
      sold = await solutionWithCredentials(market, 'with-credentials');
      given = market.secret(canary('given'));
      transferId = await buy(sold, await sold.list(), given);
    });

    it('waits for the purchaser once the transfer is completed; the value that was asked for is in its secret', async () => {
      expect(await market.rest(transferId)).toBe('completed');

      expect(await states()).toEqual(
        new Map([
          [sold.ids.pairId, 'waiting'],
          [sold.ids.rotatedId, 'waiting'],
        ]),
      );
      expect(await sold.valueOf(sold.arns.asked)).toBe(given);
    });

    it('is refused to everybody else, and a resource without one to the purchaser, in the same words', async () => {
      const refused = [
        await ask('seller', sold.ids.pairId),
        await ask('stranger', sold.ids.pairId),
        await ask('purchaser', sold.ids.askedId),
        await ask('purchaser', `res_${'0'.repeat(26)}`),
      ].map(({ status, text, body }) => [status, body.code, JSON.parse(text).detail]);

      expect(refused).toEqual(refused.map(() => [404, 'NotFound', refused[0]?.[2]]));
    });

    it('is told once: the private key opens what the new pair lets in, the value is the one in the secret', async () => {
      const [privateKey, value] = [
        await ask('purchaser', sold.ids.pairId, { key: 'collect-key' }),
        await ask('purchaser', sold.ids.rotatedId),
      ];
      const [again, second] = [await ask('purchaser', sold.ids.pairId, { key: 'collect-key' }), await ask('purchaser', sold.ids.pairId)];

      const [newPair] = await sold.newPairs();
      market.secret(valueIn(value));
      market.secret(valueIn(privateKey));
      expect(publicKeyOf(valueIn(privateKey))).toBe(newPair?.PublicKey?.trim());
      expect(newPair?.Tags).toContainEqual({ Key: 'conveyance:owner', Value: market.cast.purchaserId });
      expect(valueIn(value)).toBe(await sold.valueOf(sold.arns.rotated));
      expect([again.headers['idempotency-replayed'], valueIn(again)]).toEqual(['true', valueIn(privateKey)]);
      expect([second.status, second.body.code]).toEqual([404, 'NotFound']);
      expect([...(await states()).values()]).toEqual(['collected', 'collected']);
    });

    it('is nowhere when its transfer is undone, and a second purchase finds all as it was', async () => {
      const again = await solutionWithCredentials(market, 'credentials-again');
      const listingId = await again.list();
      const value = market.secret(canary('given'));
      await putPublicKey(refusedKey);

      const undone = await buy(again, listingId, value);
      expect(await market.rest(undone)).toBe('undone');
      expect([await inVault(market, undone), await again.newPairs()]).toEqual([[], []]);
      expect(await again.valueOf(again.arns.asked)).not.toBe(value);

      await putPublicKey(purchasersKey);
      const completed = await buy(again, listingId, value);
      expect(await market.rest(completed)).toBe('completed');
      expect(await again.valueOf(again.arns.asked)).toBe(value);
      expect((await again.newPairs()).map(({ PublicKey }) => PublicKey)).toEqual([purchasersKey]);
      expect(await inVault(market, completed)).toEqual([`conveyance/${completed}/${again.ids.rotatedId}`]);
    });
  });
}

/** Names of what the vault holds for a transfer. */
async function inVault({ cloud }: DeployedMarket, transferId: string): Promise<readonly string[]> {
  const client = new SecretsManagerClient(localClient(cloud.controlEndpoint));
  const { SecretList = [] } = await client.send(
    new ListSecretsCommand({ Filters: [{ Key: 'name', Values: [`conveyance/${transferId}`] }], MaxResults: 100 }),
  );
  return SecretList.map(({ Name = '' }) => Name).filter((name) => name.includes(transferId));
}
