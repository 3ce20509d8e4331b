import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { accountOfLog, dayInKey, logObjectsOf, logsOfAccount } from '../../../../domain/association/identification/log-objects.js';

const account = '222222222222';
const day = Date.UTC(2026, 10, 22) / 86_400_000;

describe('accountOfLog', () => {
  it('is told by the place alone', () => {
    expect(accountOfLog(`${logsOfAccount(account)}AWSLogs/x.gz`)).toBe(account);
    for (const key of [`logs/${account}/`, 'logs/2222/x', `x/logs/${account}/y`, `segments/${account}/x`]) {
      expect(accountOfLog(key)).toBeUndefined();
    }
  });
});

describe('the trail of an organization', () => {
  const organization = 'o-a1b2c3d4e5';
  const place = `logs/${organization}/AWSLogs`;
  const file = `CloudTrail/eu-west-1/2026/11/22/${account}_CloudTrail_eu-west-1_x.json.gz`;

  it('tells of the AWS account behind the organization, and of its management account alone', () => {
    expect(accountOfLog(`${place}/${organization}/${account}/${file}`)).toBe(account);
    expect(accountOfLog(`${place}/${organization}/${account}/CloudTrail-Digest/eu-west-1/2026/11/22/x`)).toBe(account);
    expect(accountOfLog(`${place}/${account}/${file}`)).toBe(account);
  });

  it.each([
    ['another organization inside', `${place}/o-f6g7h8i9j0/${account}/${file}`],
    ['a trail with a prefix like that place', `${place}/${organization}/${account}/AWSLogs/333333333333/${file}`],
    ['one that is deeper still', `${place}/${organization}/${account}/CloudTrail/eu-west-1/2026/11/22/AWSLogs/333333333333/${file}`],
    ['logs of another service', `${place}/${organization}/${account}/vpcflowlogs/eu-west-1/2026/11/22/x.gz`],
    ['something without a place', `logs/${organization}/x.gz`],
  ])('tells of nobody by %s', (_what, key) => {
    expect(accountOfLog(key)).toBeUndefined();
  });

  it('is listed with what lies in the AWS account’s own place, of every organization', async () => {
    const objects = new InMemoryObjects();
    const second = 'o-f6g7h8i9j0';
    const keys = [
      `logs/${account}/AWSLogs/${account}/${file}`,
      `${place}/${organization}/${account}/${file}`,
      `logs/${second}/AWSLogs/${second}/${account}/${file}`,
      `logs/${second}/AWSLogs/${account}/${file}`,
    ];
    const others = [`${place}/${organization}/333333333333/${file}`, `${place}/${organization}/${account}/AWSLogs/x/${file}`, 'logs/o-x'];
    for (const key of [...keys, ...others]) await objects.write(key, new Uint8Array([1]));

    const found: string[] = [];
    for await (const { key } of logObjectsOf(objects, account, { first: day, last: day })) found.push(key);

    expect(found.sort()).toEqual([...keys].sort());
  });
});

describe('dayInKey', () => {
  it.each([
    [`logs/${account}/AWSLogs/${account}/CloudTrail/eu-west-1/2026/11/22/x_20261122T1005Z_y.json.gz`],
    [`logs/${account}/access/2026-11-22-10-17-33-ABC`],
    [`logs/${account}/20261122.csv`],
  ])('finds the day of %s', (key) => {
    expect(dayInKey(key)).toBe(day);
  });

  it('takes no other digits for a day', () => {
    for (const name of ['x', '20261322.csv', '2026/11/32/x', '120261122.csv', '2026/11/223']) {
      expect(dayInKey(`logs/${account}/${name}`)).toBeUndefined();
    }
  });
});

describe('logObjectsOf', () => {
  it('lists what may say something of the days, page after page, a day longer because logs are late', async () => {
    const objects = new InMemoryObjects();
    const bytes = new Uint8Array([1]);
    const names = ['2026/11/20/a', '2026/11/21/a', '2026/11/22/a', '2026/11/23/a', '2026/11/24/a', 'undated'];
    for (const name of names) await objects.write(`logs/${account}/${name}`, bytes);
    for (let n = 0; n < 1_100; n += 1) await objects.write(`logs/${account}/2026/11/22/m${n}`, bytes);
    await objects.write(`logs/${account}/2026/11/22/empty`, new Uint8Array());
    await objects.write('logs/333333333333/2026/11/22/a', bytes);

    const found: string[] = [];
    for await (const { key } of logObjectsOf(objects, account, { first: day - 1, last: day })) found.push(key);

    const told = found.filter((key) => !/\/m\d+$/.test(key)).map((key) => key.slice(`logs/${account}/`.length));
    expect(found.length - told.length).toBe(1_100);
    expect(told).toEqual(['2026/11/21/a', '2026/11/22/a', '2026/11/23/a', 'undated']);
  });
});
