import { describe, expect, it } from '@jest/globals';
import { readEnvironment, type Use } from '../../../lambdas/wrappers/environment.js';
import {
  type Accesses,
  accessFor,
  allow,
  directoryAccess,
  eventBusAccess,
  executionsAccess,
  memberCloudAccess,
  serviceAccess,
  vaultAccess,
} from '../../../lib/constructs/access.js';

const pool = { userPoolId: 'pool-1', userPoolArn: 'arn:aws:cognito-idp:eu-west-1:1:userpool/pool-1' };
const accesses: Accesses = {
  vault: vaultAccess('arn:aws:kms:eu-west-1:1:key/k'),
  memberCloud: memberCloudAccess('http://127.0.0.1:5', 20, 'ConveyanceDriver'),
  executions: executionsAccess('arn:forward', 'arn:undo'),
  eventBus: eventBusAccess('bus', 'arn:bus'),
  directory: directoryAccess(pool),
  service: serviceAccess('test'),
};

describe('accessFor', () => {
  it.each(Object.keys(accesses) as Use[])('sets what a Lambda checks at its cold start for %s', (use) => {
    const { environment } = accessFor([use], accesses);

    expect(() => readEnvironment(use, { ...environment })).not.toThrow();
  });

  it('gives a Lambda exactly the statements of its uses', () => {
    const actions = (uses: readonly Use[]) => accessFor(uses, accesses).statements.flatMap((statement) => statement.actions);

    expect(actions(['executions', 'eventBus'])).toEqual(['states:StartExecution', 'events:PutEvents']);
    expect(actions(['service'])).toEqual([]);
    expect(actions(['memberCloud'])).toEqual(['sts:AssumeRole']);
  });

  it('refuses a use that the stack does not offer', () => {
    expect(() => accessFor(['tables'], accesses)).toThrow('"tables"');
  });

  it('makes statements anew for each role', () => {
    const [first] = accessFor(['eventBus'], accesses).statements;
    const [second] = accessFor(['eventBus'], accesses).statements;

    expect(first).not.toBe(second);
  });
});

describe('directoryAccess', () => {
  it('grants nothing when people come from another issuer', () => {
    expect(directoryAccess().statements()).toEqual([]);
    expect(directoryAccess().environment).toEqual({ USER_POOL_ID: '' });
  });
});

describe('allow', () => {
  it('is a statement for these actions and resources', () => {
    expect(allow(['a:B'], ['arn:c']).toStatementJson()).toEqual({ Effect: 'Allow', Action: 'a:B', Resource: 'arn:c' });
  });
});
