import { describe, expect, it } from '@jest/globals';
import { localClient } from '../../../scripts/local/local-client.js';

describe('localClient', () => {
  it('speaks for the default account unless an AWS account is named by the key', () => {
    expect(localClient('http://127.0.0.1:1').credentials.accessKeyId).toBe('test');
    expect(localClient('http://127.0.0.1:1', '111111111111')).toEqual({
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-west-1',
      credentials: { accessKeyId: '111111111111', secretAccessKey: 'test' },
    });
  });
});
