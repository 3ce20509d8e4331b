import { describe, expect, it } from '@jest/globals';
import { formerKeyStays, guestUnseen, keyStays, openConnections, roleStays } from '../../../drivers/parts/warnings.js';
import { buildParties, member } from '../../support/member-fixture.js';

const keyArn = 'arn:aws:kms:eu-west-1:222222222222:key/1';
const profileArn = 'arn:aws:iam::222222222222:instance-profile/web';
const ref = { type: 'ec2-instance', arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', ...member } as const;
const links = [{ toArn: keyArn, relation: 'is encrypted with', needs: true }];
const found = { ref, configuration: { instanceProfileArn: profileArn }, tags: {}, links };

describe('what a transfer leaves that nobody can prove', () => {
  it.each([
    ['KeyDoesNotMove', keyStays, keyArn],
    ['InstanceRoleDoesNotMove', roleStays, profileArn],
  ])('%s unless it moves along', (code, warningsOf, arn) => {
    expect(warningsOf(found, buildParties([ref.arn]))).toMatchObject([{ code, arn: ref.arn }]);
    expect(warningsOf(found, buildParties([ref.arn, arn]))).toEqual([]);
  });

  it('nothing of a key or a role where there is none', () => {
    const plain = { ...found, configuration: { instanceProfileArn: null }, links: [] };

    expect([...keyStays(plain, buildParties([])), ...roleStays(plain, buildParties([]))]).toEqual([]);
  });

  it.each([
    ['GuestNotInspected', guestUnseen],
    ['OpenConnectionsStay', openConnections],
    ['FormerKeyInGuests', formerKeyStays],
  ])('%s always', (code, warningsOf) => {
    expect(warningsOf(found)).toMatchObject([{ code, arn: ref.arn, whoMustAct: 'purchaser' }]);
  });

  it('names neither key nor role: a purchaser reads it before it buys', () => {
    const words = [...keyStays(found, buildParties([])), ...roleStays(found, buildParties([]))].flatMap(({ detail, remedy }) => [
      detail,
      remedy,
    ]);

    expect(words.join(' ')).not.toMatch(/arn:|key\/1|web/);
  });
});
