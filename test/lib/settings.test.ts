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

  it('says everything that is wrong at once', () => {
    const wrong = { environment: 'staging', callTimeoutSeconds: '0', callbackUrls: 'nowhere', retain: 'maybe', memberEndpointUrl: 'here' };

    const read = () => someSettings(wrong);

    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  });

  it('takes another issuer only with its audience', () => {
    const issuer = 'https://id.example';

    expect(someSettings({ issuer, audience: 'conveyance' })).toMatchObject({ issuer, audience: 'conveyance' });
    expect(() => someSettings({ issuer })).toThrow('belong together');
    expect(() => someSettings({ audience: 'conveyance' })).toThrow('belong together');
  });
});

describe('names that two apps agree on', () => {
  it('differ between environments', () => {
    expect(driverCallerRoleNames('dev')).toEqual({ steps: 'ConveyanceStep-dev', api: 'ConveyanceApi-dev' });
    expect(functionNamePrefix('prod')).toBe('conveyance-prod-');
  });
});
