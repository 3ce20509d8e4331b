import { describe, expect, test } from '@jest/globals';
import type { Link } from '../../../domain/resource/cloud-resource.js';
import { newVersionId } from '../../../drivers/secret/new-version-id.js';
import { secretAccess } from '../../../drivers/secret/secret-access.js';
import { buildParties, member } from '../../support/member-fixture.js';

const arn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:app-AbCdEf';
const parties = buildParties([arn], { credentialChoices: { [arn]: 'rotate' } });
const ours = newVersionId(parties.transferId, arn);

function buildFound(versions: { readonly [label: string]: string }, links: readonly Link[] = []) {
  return { ref: { type: 'secret' as const, arn, ...member }, configuration: { versions }, tags: {}, links };
}
const before = buildFound({ AWSCURRENT: 'v1', blue: 'v1' });
const stateOf = (versions: { readonly [label: string]: string }, choice = parties) =>
  secretAccess(before, buildFound(versions), choice)[0]?.state;

describe('the value', () => {
  test.each([
    ['the old value current', { AWSCURRENT: 'v1' }, 'open'],
    ['the old value previous', { AWSCURRENT: ours, AWSPREVIOUS: 'v1' }, 'open'],
    ['a value put after the record previous', { AWSCURRENT: ours, AWSPREVIOUS: 'v2' }, 'open'],
    ['no value', {}, 'open'],
    ['only ours', { AWSCURRENT: ours }, 'removed'],
    ['ours previous, since the purchaser went on', { AWSCURRENT: 'v3', AWSPREVIOUS: ours }, 'removed'],
    ['ours, and the old one under a label of its own', { AWSCURRENT: ours, blue: 'v1' }, 'cannot-be-proven'],
  ])('%s', (_name, versions, state) => {
    expect(stateOf(versions)).toBe(state);
  });

  test('kept, may have been read', () => {
    expect(stateOf({ AWSCURRENT: 'v1' }, buildParties([arn]))).toBe('cannot-be-proven');
  });
});

test('a rotation function that does not move learns every value', () => {
  const lambda = { toArn: 'arn:aws:lambda:eu-west-1:2:function:f', relation: 'is rotated by', needs: true };
  const found = buildFound({ AWSCURRENT: ours }, [lambda]);

  expect(secretAccess(before, found, parties)[1]).toMatchObject({ what: `rotation function ${lambda.toArn}`, state: 'cannot-be-proven' });
  expect(secretAccess(before, found, { ...parties, manifest: new Set([lambda.toArn]) })).toHaveLength(1);
});
