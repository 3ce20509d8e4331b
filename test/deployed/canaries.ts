import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sweepCloud } from '../support/canary-cloud.js';
import type { SweepFigures } from '../support/canary-sweep.js';
import { secretValues } from '../support/canary-values.js';
import type { DeployedMarket } from '../support/deployed-market.js';

/** Secret values stay where they belong: a suite of its own after all others have left their traces; every cloud is searched again as it ends. */
export function canaries(open: () => DeployedMarket): void {
  describe('a secret value', () => {
    let market: DeployedMarket;
    let figures: SweepFigures;

    beforeAll(async () => {
      market = open();
      figures = await sweepCloud(market.cloud, 'test/deployed/canaries');
    });

    it('is known: the one before and the rotated one, passwords, tokens, keys of programs, private keys', async () => {
      const known = secretValues();

      expect(known).toContain(await rotatedValue(market));
      expect(known.filter((value) => value.startsWith('canary-solution-'))).toHaveLength(1);
      expect(known).toEqual(expect.arrayContaining([market.cast.signIns[0]?.password, ...Object.values(market.people.tokens)]));
      expect(known.length).toBeGreaterThan(25);
    });

    it('stands in no table, log of a Lambda or an engine, history or message that waits, and each was there to be searched', () => {
      expect(figures.hits).toEqual([]);
      expect(figures.kinds).toEqual({
        table: expect.any(Number),
        'Lambda log': expect.any(Number),
        'engine log': expect.any(Number),
        history: expect.any(Number),
        queue: expect.any(Number),
      });
      expect(figures.kinds.history).toBeGreaterThan(1);
    });
  });
}

/** What the purchaser reads of the sold solution's secret. */
async function rotatedValue({ clients, solution }: DeployedMarket): Promise<string> {
  const { SecretString = '' } = await clients.secretsManager.send(new GetSecretValueCommand({ SecretId: solution.secretArn }));
  return (JSON.parse(SecretString) as { readonly password: string }).password;
}
