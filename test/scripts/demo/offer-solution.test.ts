import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { offerSolution, runSolution } from '../../../scripts/demo/offer-solution.js';
import { backOffice } from '../../../scripts/demo/world.js';
import { demoIds, demoSeeded } from '../../support/demo-seeded.js';
import { demoListing, demoSold, demoStage } from '../../support/demo-stage.js';
import { sharedLocalCloud } from '../../support/local-cloud.js';

interface ImportRequest {
  readonly select: { readonly arns: readonly string[] };
}

describe('runSolution', () => {
  let endpoint: string;
  beforeAll(async () => {
    endpoint = (await sharedLocalCloud()).memberEndpoint;
  });

  /** A stage whose API imports only so many of the resources that it is given. */
  const importing = (countMax: number) =>
    demoStage(
      {
        operator: {
          'POST /api/resources/imports': (sent) => ({
            items: (sent as ImportRequest).select.arns.slice(0, countMax).map((arn, n) => ({ arn, resourceId: `res_${n}` })),
          }),
        },
        meter: { 'POST /api/usage': () => ({}) },
      },
      endpoint,
    );

  it('holds when everything that was made was imported', async () => {
    const { stage, broken, lines } = importing(100);

    const { seeded, ids, clients } = await runSolution(stage, { ...backOffice, awsAccountId: '610000000007' });

    expect(broken()).toEqual([]);
    expect(stage.narrator.comparisons).toHaveLength(1);
    expect([...ids.keys()]).toEqual([...seeded.arns, ...seeded.bystander.arns]);
    expect(lines.at(-1)).toBe('   3600 hourly usage records of 30 days posted by the meter.');
    const { SecretString } = await clients.secretsManager.send(new GetSecretValueCommand({ SecretId: seeded.secretArn }));
    expect(SecretString).toMatch(/"canary-back-office-[0-9a-f]{24}"/);
  });

  it('tells resources that were not imported as BROKEN', async () => {
    const { stage, broken } = importing(9);

    await runSolution(stage, { ...backOffice, awsAccountId: '610000000008' });

    expect(broken()).toEqual(['resources imported']);
    expect(stage.narrator.holds).toBe(false);
  });
});

describe('offerSolution', () => {
  /** A stage whose API thinks that these resources belong with the instance. */
  const identifying = (...belonging: readonly number[]) => {
    const arns = [...demoIds.keys()];
    const items = belonging.map((n) => ({ resourceId: `res_${n}`, arn: arns[n], confidence: 0.9, movable: true, reasons: [] }));
    return demoStage({
      seller: {
        'GET /api/resources/res_0/associations': () => ({ items }),
        'POST /api/listings': () => ({ listingId: 'lst_1' }),
        'POST /api/listings/lst_1/publish': () => ({}),
      },
      purchaser: { 'GET /api/listings': () => ({ items: [demoListing] }) },
    });
  };
  const offer = async (...belonging: readonly number[]) => {
    const staged = identifying(...belonging);
    return { ...staged, offered: await offerSolution(staged.stage, demoSold().sold) };
  };

  it('holds when exactly the solution was identified, in whatever order', async () => {
    const { broken, offered, stage } = await offer(5, 3, 1, 2, 4);

    expect(broken()).toEqual([]);
    expect(stage.narrator.comparisons).toHaveLength(1);
    expect(offered).toMatchObject({ seeded: demoSeeded, listing: demoListing });
  });

  it.each([
    ['a resource that was missed', [1, 2, 3, 4]],
    ['a bystander that was taken in', [1, 2, 3, 4, 5, 6]],
    ['a bystander in the place of a resource', [1, 2, 3, 4, 7]],
    ['a resource that was counted twice', [1, 2, 3, 4, 5, 5]],
  ])('tells %s as BROKEN', async (_name, belonging) => {
    const { broken, stage } = await offer(...belonging);

    expect(broken()).toEqual(['identified from the instance']);
    expect(stage.narrator.holds).toBe(false);
  });
});
