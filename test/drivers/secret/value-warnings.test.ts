import { describe, expect, it } from '@jest/globals';
import type { CredentialChoice } from '../../../domain/access/parties.js';
import { valueWarnings } from '../../../drivers/secret/value-warnings.js';
import { buildParties, member } from '../../support/member-fixture.js';

const ref = { type: 'secret', arn: 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-AbCdEf', ...member } as const;
const found = { ref, configuration: {}, tags: {}, links: [] };

describe('valueWarnings', () => {
  it.each<[CredentialChoice, string]>([
    ['keep', 'ValueKept'],
    ['rotate', 'ConsumersReadAgain'],
    ['ask', 'ConsumersReadAgain'],
  ])('%s: %s', (choice, code) => {
    const parties = buildParties([ref.arn], { credentialChoices: { [ref.arn]: choice } });

    expect(valueWarnings(found, parties)).toMatchObject([{ code, arn: ref.arn }]);
  });
});
