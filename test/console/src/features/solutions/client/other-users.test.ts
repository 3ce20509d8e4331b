import { describe, expect, it } from '@jest/globals';
import { otherUsersText } from '../../../../../../console/src/features/solutions/client/other-users.js';
import type { Association, Reason } from '../../../../../../console/src/generated/api.js';
import { arnOf } from '../../../../../support/a-solution-member.js';

const reason: Reason = {
  source: 'configuration',
  relation: 'stores logs in',
  text: 'It stores logs in it.',
  detail: '',
  count: 1,
  from: '2026-11-23T10:00:00.000Z',
  to: '2026-11-23T10:00:00.000Z',
  ageDays: 0,
};

function aUser(id: string, told: Partial<Association> = {}): Association {
  return {
    resourceId: `res_${id}`,
    arn: arnOf(id),
    type: 'ec2-instance',
    label: 'EC2 instance',
    name: id,
    awsAccountId: '222222222222',
    region: 'eu-west-1',
    movable: true,
    shared: false,
    choices: [],
    confidence: 0.5,
    reasons: [reason],
    path: [arnOf('logs'), arnOf(id)],
    evidenceFrom: reason.from,
    evidenceTo: reason.to,
    ...told,
  };
}

describe('otherUsersText', () => {
  it('names who uses it and is not chosen', () => {
    expect(otherUsersText([aUser('mine'), aUser('other')], new Set(['res_mine']))).toBe('Used by what stays with you: other.');
  });

  it('names no more than a few', () => {
    const many = Array.from({ length: 7 }, (_none, n) => aUser(`u${n}`));
    expect(otherUsersText(many, new Set())).toBe('Used by what stays with you: u0, u1, u2, u3, u4 and 2 more.');
  });

  it('counts neither what a user is made of nor what is only tagged alike', () => {
    const far = aUser('far', { path: ['logs', 'other', 'far'].map(arnOf) });
    const tagged = aUser('tagged', { reasons: [{ ...reason, source: 'tags', relation: 'is tagged like' }] });
    expect(otherUsersText([far, tagged], new Set())).toBe('Nothing else of yours is known to use it.');
  });
});
