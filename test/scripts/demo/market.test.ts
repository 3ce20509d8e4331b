import { describe, expect, it } from '@jest/globals';
import { buy, identify, importSolution, listAndFind, money, postUsage, short } from '../../../scripts/demo/market.js';
import { CannedApi } from '../../support/canned-api.js';
import { demoIds, demoSeeded } from '../../support/demo-seeded.js';
import { demoListing, demoStage, type StageAnswers, sellerId } from '../../support/demo-stage.js';

interface UsageRecord {
  readonly resourceId: string;
  readonly meter: string;
  readonly from: string;
  readonly to: string;
}

function market(answers: StageAnswers) {
  const { stage, lines } = demoStage(answers);
  const api = (name: 'operator' | 'meter' | 'seller' | 'purchaser') => stage.cast[name] as CannedApi;
  return { cast: stage.cast, narrator: stage.narrator, lines, api };
}

describe('importSolution', () => {
  it('imports what is for sale and what stands beside it, for the seller', async () => {
    const all = [...demoSeeded.arns, ...demoSeeded.bystander.arns];
    const items = all.map((arn, n) => ({ arn, resourceId: `res_${n}` }));
    const { cast, api } = market({ operator: { 'POST /api/resources/imports': () => ({ items }) } });

    expect(await importSolution(cast, demoSeeded)).toEqual(demoIds);

    const select = { kind: 'arns', arns: all };
    expect(api('operator').calls[0]?.sent).toEqual({ awsAccountId: '222222222222', owner: sellerId, select });
  });

  it('leaves out what was refused', async () => {
    const items = [{ arn: demoSeeded.arns[0], resourceId: 'res_0' }, { arn: demoSeeded.arns[1] }];
    const { cast } = market({ operator: { 'POST /api/resources/imports': () => ({ items }) } });

    expect([...(await importSolution(cast, demoSeeded))]).toEqual([[demoSeeded.arns[0], 'res_0']]);
  });
});

describe('postUsage', () => {
  it('posts every metered hour of 30 days once, in calls of at most 500', async () => {
    const { cast, api } = market({ meter: { 'POST /api/usage': () => ({}) } });

    const posted = await postUsage(cast, demoSeeded, demoIds);

    const calls = api('meter').calls.map(({ sent }) => (sent as { records: readonly UsageRecord[] }).records);
    const records = calls.flat();
    const hours = 30 * 24;
    expect([posted, records.length]).toEqual([5 * hours, 5 * hours]);
    expect(Math.max(...calls.map((call) => call.length))).toBeLessThanOrEqual(500);
    expect(new Set(records.map((one) => `${one.resourceId} ${one.from}`)).size).toBe(5 * hours);
    expect(records.every((one) => Date.parse(one.to) - Date.parse(one.from) === 3_600_000)).toBe(true);
    expect(records.filter((one) => Date.parse(one.to) > Date.now())).toEqual([]);
  });

  it('meters each resource by what it is, and a bystander not at all', async () => {
    const { cast, api } = market({ meter: { 'POST /api/usage': () => ({}) } });

    await postUsage(cast, demoSeeded, demoIds);

    const records = api('meter').calls.flatMap(({ sent }) => (sent as { records: readonly UsageRecord[] }).records);
    expect([...new Set(records.map((one) => `${one.resourceId} ${one.meter}`))].sort()).toEqual([
      'res_0 instance-hour',
      'res_2 volume-gib-hour',
      'res_3 volume-gib-hour',
      'res_4 bucket-gib-hour',
      'res_5 secret-hour',
    ]);
  });
});

describe('identify', () => {
  it('answers the instance and what belongs with it, and tells all with the reasons', async () => {
    const pair = (n: number, confidence: number) => ({
      resourceId: `res_${n}`,
      arn: demoSeeded.arns[n],
      confidence,
      movable: true,
      reasons: [{ text: `attached to ${demoSeeded.arns[0]}` }],
    });
    const { cast, narrator } = market({
      seller: { 'GET /api/resources/res_0/associations': () => ({ items: [pair(1, 0.97), pair(2, 0.5), pair(3, 0.49)] }) },
    });

    expect(await identify(cast, demoSeeded, demoIds, narrator)).toEqual(['res_0', 'res_1', 'res_2']);

    expect(narrator.sections[0]?.title).toBe('What belongs with ec2 instance/i-1?');
    expect(narrator.sections[0]?.data).toContainEqual({
      confidence: '0.49',
      resource: 'ec2 volume/vol-2',
      because: 'attached to ec2 instance/i-1',
    });
  });
});

describe('listAndFind', () => {
  const sellerAnswers = { 'POST /api/listings': () => ({ listingId: 'lst_1' }), 'POST /api/listings/lst_1/publish': () => ({}) };
  const seenBy = (items: readonly unknown[]) => market({ seller: sellerAnswers, purchaser: { 'GET /api/listings': () => ({ items }) } });

  it('lists with the secret to be rotated, publishes, and answers what the purchaser sees', async () => {
    const { cast, narrator, api, lines } = seenBy([{ ...demoListing, listingId: 'lst_0' }, demoListing]);

    expect(await listAndFind(cast, demoSeeded, ['res_0', 'res_1'], narrator)).toEqual(demoListing);

    expect(api('seller').calls.map(({ call }) => call)).toEqual(['POST /api/listings', 'POST /api/listings/lst_1/publish']);
    expect(api('seller').calls[0]?.sent).toMatchObject({
      price: { amountMinor: '120000', currency: 'USD' },
      terms: { undoWindowSeconds: 0, credentialChoices: { [demoSeeded.secretArn]: 'rotate' } },
      resourceIds: ['res_0', 'res_1'],
    });
    expect(lines.at(-1)).toBe('   Listed: "Storefront, running", 6 resources, price 1200.00 USD; costs not measured');
  });

  it('tells the measured cost with the days it was measured', async () => {
    const usd = (amountMinor: string) => ({ amountMinor, currency: 'USD' });
    const dates = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-31T00:00:00.000Z' };
    const measuredCost = { measured: true, ...dates, perDay: usd('51'), perWeek: usd('357'), perMonth: usd('1550') };
    const { cast, narrator, lines } = seenBy([{ ...demoListing, measuredCost }]);

    await listAndFind(cast, demoSeeded, ['res_0'], narrator);

    expect(lines.at(-1)).toContain('0.51 USD a day, 3.57 USD a week, 15.50 USD a month (measured 2026-01-01 to 2026-01-31)');
  });

  it('throws when the purchaser does not see the listing', async () => {
    const { cast, narrator } = seenBy([{ ...demoListing, listingId: 'lst_0' }]);

    await expect(listAndFind(cast, demoSeeded, ['res_0'], narrator)).rejects.toThrow('The purchaser does not see lst_1.');
  });
});

describe('buy', () => {
  it('buys the revision that was seen and answers the transfer of the Location', async () => {
    const api = new CannedApi({ 'POST /api/purchases': () => ({}) }, { 'POST /api/purchases': '/api/transfers/trf_7' });

    expect(await buy(api, demoListing)).toBe('trf_7');
    expect(api.calls[0]?.sent).toEqual({ listingId: 'lst_1', listingRevision: 1 });
  });

  it('throws when the purchase was not accepted', async () => {
    await expect(buy(new CannedApi({ 'POST /api/purchases': () => ({}) }), demoListing)).rejects.toThrow('The purchase answered 200.');
  });
});

describe('short', () => {
  it('keeps the last part of every ARN of a text', () => {
    const text = 'arn:aws:ec2:eu-west-1:1:volume/vol-1 is attached to arn:aws:ec2:eu-west-1:1:instance/i-1; bucket arn:aws:s3:::b, too';

    expect(short(text)).toBe('ec2 volume/vol-1 is attached to ec2 instance/i-1; bucket s3 b, too');
  });
});

describe('money', () => {
  it.each([
    ['120000', '1200.00 USD'],
    ['5', '0.05 USD'],
    ['0', '0.00 USD'],
  ])('%s cents are %s', (amountMinor, told) => {
    expect(money({ amountMinor, currency: 'USD' })).toBe(told);
  });
});
