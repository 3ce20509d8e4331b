import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson } from '../../../scripts/local/add-person.js';
import { deployLocally, type StackOutputs, tokenUrlAt } from '../../../scripts/local/deploy.js';
import { localClient } from '../../../scripts/local/local-client.js';
import { type LocalCloud, startLocalCloud } from '../../../scripts/local/local-cloud.js';
import { signIn } from '../../../scripts/local/sign-in.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('deployLocally', () => {
  const folder = temporaryFolder();
  const app = `node --import tsx ${join(import.meta.dirname, '../../support/tiny-app/app.ts')}`;
  const deploy = (colour: string) => deployLocally(cloud, { app, workFolder: folder, context: { colour } });
  let cloud: LocalCloud;
  let outputs: StackOutputs;

  beforeAll(async () => {
    delete process.env.AWS_ENDPOINT_URL;
    cloud = await startLocalCloud({ stateDirectory: folder, ports: { control: 0, member: 0 }, log: () => {} });
    outputs = await deploy('blue');
  });
  afterAll(async () => {
    await cloud.stop();
    removeFolder(folder);
  });

  it('deploys onto an empty cloud and gives the outputs, the settings handed to the app', () => {
    expect(outputs.Tiny).toMatchObject({ MemberEndpointUrl: cloud.memberEndpoint, Colour: 'blue' });
  });

  it('deploys again onto what is there', async () => {
    const again = await deploy('green');

    expect(again.Tiny).toEqual({ ...outputs.Tiny, Colour: 'green' });
  });

  it('has a pool in which an added person signs in by the code flow', async () => {
    const client = new CognitoIdentityProviderClient(localClient(cloud.controlEndpoint));
    const target = {
      signInUrl: cloud.controlEndpoint,
      clientId: outputs.Tiny?.ClientId ?? '',
      redirectUri: 'http://127.0.0.1:9/callback',
      scopes: ['openid'],
    };

    const person = await addPerson(client, outputs.Tiny?.UserPoolId ?? '', 'ada@example.com', 'Correct-horse-1');
    const signedIn = await signIn(target, person.email, 'Correct-horse-1');

    expect(signedIn.scope).toBe('openid');
    expect(JSON.parse(Buffer.from(signedIn.accessToken.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ sub: person.sub });
  });

  it('shows why when the app cannot be built', async () => {
    await expect(deployLocally(cloud, { app: 'node no-such-app.mjs', workFolder: folder })).rejects.toThrow('no-such-app.mjs');
  });
});

describe('tokenUrlAt', () => {
  it('is at the endpoint itself, where the emulator serves the sign-in pages', () => {
    expect(tokenUrlAt('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000/oauth2/token');
  });
});
