import { afterEach, describe, expect, test } from '@jest/globals';
import { scopes } from '../../../lambdas/api/scopes.js';
import { ApiWorld } from '../../support/api-world.js';

const before = process.env;

afterEach(() => {
  process.env = before;
});

describe('readConfiguration', () => {
  test('tells anyone where people sign in, and what to ask for', async () => {
    process.env = {
      ...before,
      SERVICE_ENVIRONMENT: 'test',
      SIGN_IN_ISSUER: 'https://id.example',
      SIGN_IN_AUTHORIZE_URL: 'https://id.example/authorize',
      SIGN_IN_TOKEN_URL: 'https://id.example/token',
      SIGN_IN_SIGN_OUT_URL: 'https://id.example/logout',
      SIGN_IN_CLIENT_ID: 'app',
    };
    const world = await ApiWorld.start();

    const { status, body } = await world.call('nobody', 'GET /api/configuration');

    expect(status).toBe(200);
    expect(body).toEqual({
      environment: 'test',
      signIn: {
        issuer: 'https://id.example',
        authorizeUrl: 'https://id.example/authorize',
        tokenUrl: 'https://id.example/token',
        signOutUrl: 'https://id.example/logout',
        clientId: 'app',
        scopes: ['openid', ...Object.keys(scopes)],
      },
    });
  });

  test('says nothing of a place to sign out where there is none', async () => {
    process.env = {
      ...before,
      SERVICE_ENVIRONMENT: 'test',
      SIGN_IN_ISSUER: 'https://id.example',
      SIGN_IN_AUTHORIZE_URL: 'https://id.example/authorize',
      SIGN_IN_TOKEN_URL: 'https://id.example/token',
      SIGN_IN_CLIENT_ID: 'app',
    };
    const world = await ApiWorld.start();

    const { body } = await world.call('nobody', 'GET /api/configuration');

    expect(body.signIn).toMatchObject({ clientId: 'app' });
    expect(body.signIn).not.toHaveProperty('signOutUrl');
  });

  test('says nothing of a sign-in that the deployment does not know', async () => {
    process.env = { ...before, SERVICE_ENVIRONMENT: 'test' };
    const world = await ApiWorld.start();

    const { body } = await world.call('nobody', 'GET /api/configuration');

    expect(body).toEqual({ environment: 'test' });
  });
});
