import { describe, expect, it } from '@jest/globals';
import { driverCallerRoleNames, functionNamePrefix } from '../../lib/settings.js';
import { someSettings } from '../support/cdk-resources.js';

describe('readSettings', () => {
  it('needs nothing for a sandbox', () => {
    expect(someSettings()).toMatchObject({ environment: 'dev', memberEndpointUrl: '', callTimeoutSeconds: 8, retain: false });
  });

  it('keeps the data everywhere but in dev, unless told otherwise', () => {
    expect(someSettings({ environment: 'prod' }).retain).toBe(true);
    expect(someSettings({ environment: 'test' }).retain).toBe(true);
    expect(someSettings({ environment: 'prod', retain: 'false' }).retain).toBe(false);
    expect(someSettings({ retain: true }).retain).toBe(true);
  });

  it('takes text as the command line gives it', () => {
    const settings = someSettings({ callTimeoutSeconds: '7', callbackUrls: 'http://localhost:1/a,https://b.example/c' });

    expect(settings.callTimeoutSeconds).toBe(7);
    expect(settings.callbackUrls).toEqual(['http://localhost:1/a', 'https://b.example/c']);
  });

  it('lets a customer send 600 requests a minute, unless told otherwise', () => {
    expect(someSettings().requestsPerMinutePerCustomer).toBe(600);
    expect(someSettings({ requestsPerMinutePerCustomer: '5' }).requestsPerMinutePerCustomer).toBe(5);
    expect(() => someSettings({ requestsPerMinutePerCustomer: '0' })).toThrow('requestsPerMinutePerCustomer');
  });

  it('says everything that is wrong at once', () => {
    const wrong = { environment: 'staging', callTimeoutSeconds: '0', callbackUrls: 'nowhere', retain: 'maybe', memberEndpointUrl: 'here' };

    const read = () => someSettings(wrong);

    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  });

  it('keeps events for 30 days to be played again, but not in dev, unless told otherwise', () => {
    expect(['dev', 'test', 'prod'].map((environment) => someSettings({ environment }).eventArchiveDays)).toEqual([0, 30, 30]);
    expect(someSettings({ environment: 'prod', eventArchiveDays: '0' }).eventArchiveDays).toBe(0);
    expect(someSettings({ eventArchiveDays: '7' }).eventArchiveDays).toBe(7);
    expect(() => someSettings({ eventArchiveDays: '-1' })).toThrow('eventArchiveDays');
  });

  it('has a run begin by itself once a day at most, but not in dev, unless told otherwise', () => {
    expect(['dev', 'test', 'prod'].map((environment) => someSettings({ environment }).identificationEveryHours)).toEqual([0, 24, 24]);
    expect(someSettings({ identificationEveryHours: '6' }).identificationEveryHours).toBe(6);
    expect(() => someSettings({ identificationEveryHours: '-1' })).toThrow('identificationEveryHours');
  });

  it('takes the AWS accounts behind producers that are known', () => {
    expect(someSettings({ eventProducers: 'conveyance.marketplace:222222222222' }).eventProducers).toEqual([
      { source: 'conveyance.marketplace', awsAccountId: '222222222222' },
    ]);
    expect(someSettings().eventProducers).toEqual([]);
    for (const eventProducers of [
      'evil.example:222222222222',
      'conveyance:222222222222',
      'conveyance.marketplace:1',
      'conveyance.marketplace',
    ]) {
      expect(() => someSettings({ eventProducers })).toThrow('eventProducers');
    }
  });

  it('takes those who deliver logs, by name and AWS account', () => {
    expect(someSettings({ logDeliveries: 'cloudtrail:111122223333,vended-logs:444455556666' }).logDeliveries).toEqual([
      { deliverer: 'cloudtrail', awsAccountId: '111122223333' },
      { deliverer: 'vended-logs', awsAccountId: '444455556666' },
    ]);
    expect(someSettings({ logDeliveries: 'organization-trail:111122223333/o-a1b2c3d4e5' }).logDeliveries).toEqual([
      { deliverer: 'organization-trail', awsAccountId: '111122223333', organizationId: 'o-a1b2c3d4e5' },
    ]);
    expect(someSettings().logDeliveries).toEqual([]);
    const organizations = [
      'organization-trail:111122223333',
      'organization-trail:111122223333/o-1',
      'cloudtrail:111122223333/o-a1b2c3d4e5',
    ];
    for (const logDeliveries of ['anybody:111122223333', 'cloudtrail:1', '111122223333', ...organizations]) {
      expect(() => someSettings({ logDeliveries })).toThrow('logDeliveries');
    }
  });

  it('takes another issuer only with its audience', () => {
    const issuer = 'https://id.example';

    expect(someSettings({ issuer, audience: 'conveyance' })).toMatchObject({ issuer, audience: 'conveyance' });
    expect(() => someSettings({ issuer })).toThrow('belong together');
    expect(() => someSettings({ audience: 'conveyance' })).toThrow('belong together');
  });

  it('takes the addresses of a sign-in together', () => {
    const addresses = { authorizeUrl: 'https://id.example/authorize', tokenUrl: 'https://id.example/token' };

    expect(someSettings(addresses)).toMatchObject(addresses);
    expect(() => someSettings({ tokenUrl: addresses.tokenUrl })).toThrow('belong together');
  });
});

describe('where the console is', () => {
  const consoleCertificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/c1';
  const own = { consoleDomain: 'console.example.com', consoleCertificateArn };

  it('is at the distribution, at a domain of its own, or where somebody else serves it', () => {
    expect(someSettings().consoleUrl).toBeUndefined();
    expect(someSettings(own)).toMatchObject(own);
    expect(someSettings({ consoleUrl: 'http://127.0.0.1:4580' }).consoleUrl).toBe('http://127.0.0.1:4580');
  });

  it.each(['https://console.example.com/', 'https://console.example.com/app', 'console.example.com'])('is not at %s', (consoleUrl) => {
    expect(() => someSettings({ consoleUrl })).toThrow('consoleUrl');
  });

  it('takes a domain only with its certificate, of the region where CloudFront looks', () => {
    expect(() => someSettings({ consoleDomain: own.consoleDomain })).toThrow('belong together');
    expect(() => someSettings({ consoleCertificateArn })).toThrow('belong together');
    expect(() => someSettings({ ...own, consoleCertificateArn: consoleCertificateArn.replace('us-east-1', 'eu-west-1') })).toThrow(
      'us-east-1',
    );
    expect(() => someSettings({ ...own, consoleDomain: 'https://console.example.com' })).toThrow('a domain');
  });

  it('is served here or elsewhere, not both', () => {
    expect(() => someSettings({ ...own, consoleUrl: 'https://console.example.com' })).toThrow('serve the console yourself');
  });
});

describe('names that two apps agree on', () => {
  it('differ between environments', () => {
    expect(driverCallerRoleNames('dev')).toEqual({
      steps: 'ConveyanceStep-dev',
      api: 'ConveyanceApi-dev',
      schedules: 'ConveyanceSchedule-dev',
      identification: 'ConveyanceIdentification-dev',
    });
    expect(functionNamePrefix('prod')).toBe('conveyance-prod-');
  });
});
