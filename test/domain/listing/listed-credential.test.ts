import { describe, expect, it } from '@jest/globals';
import { listedCredential } from '../../../domain/listing/listed-credential.js';
import { cloudResourceTypes } from '../../../domain/resource/cloud-resource.js';
import { drivers } from '../../../drivers/registry.js';
import { secretArn } from '../../support/a-listing.js';

const secret = { type: 'secret', arn: secretArn, resourceId: 'res_secret' } as const;
const pair = { type: 'key-pair', arn: 'arn:aws:ec2:eu-west-1:222222222222:key-pair/key-1', resourceId: 'res_pair' } as const;
const terms = (choice: 'rotate' | 'ask' | 'keep') => ({ credentialChoices: { [secretArn]: choice }, movesControl: true });

describe('listedCredential', () => {
  it.each([
    ['rotate', { becomes: 'rotate' }],
    ['keep', { becomes: 'keep' }],
    ['ask', { becomes: 'ask', resourceId: 'res_secret' }],
  ] as const)('a secret with the choice %s: %j', (choice, told) => {
    expect(listedCredential(secret, terms(choice))).toEqual(told);
  });

  it('a secret without a choice keeps its value, a key pair is replaced', () => {
    const none = { credentialChoices: {}, movesControl: true };

    expect([listedCredential(secret, none), listedCredential(pair, none)]).toEqual([{ becomes: 'keep' }, { becomes: 'replace' }]);
  });

  it('where control stays, so does every credential', () => {
    const stays = { ...terms('rotate'), movesControl: false };

    expect([listedCredential(secret, stays), listedCredential(pair, stays)]).toEqual([{ becomes: 'keep' }, { becomes: 'keep' }]);
  });

  it('is told of the types whose drivers have credentials, and of no other', () => {
    const told = cloudResourceTypes.filter((type) => listedCredential({ ...secret, type }, terms('keep')) !== undefined);

    expect(told.sort()).toEqual(
      drivers
        .filter(({ credential }) => credential !== 'none')
        .map(({ type }) => type)
        .sort(),
    );
  });
});
