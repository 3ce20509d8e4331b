import { expect, test } from '@jest/globals';
import { credentialChoice } from '../../../drivers/secret/credential-choice.js';
import { buildParties } from '../../support/member-fixture.js';

test('a value stays unless the parties chose otherwise', () => {
  const parties = buildParties([], { credentialChoices: { 'arn:a': 'rotate' } });

  expect([credentialChoice('arn:a', parties), credentialChoice('arn:b', parties)]).toEqual(['rotate', 'keep']);
});
