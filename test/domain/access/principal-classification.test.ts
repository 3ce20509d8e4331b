import { describe, expect, test } from '@jest/globals';
import {
  accountOfPrincipal,
  isAccountPrincipal,
  isDanglingPrincipal,
  isSamePrincipal,
  principalClassification,
  purchaserPrincipalProblems,
} from '../../../domain/access/principal-classification.js';
import type { MentionKind } from '../../../domain/access/principal-mention.js';
import { buildPolicyParties, bystanderRole, providerRole, purchaserRole, sellerRole, strangerRole } from '../../support/policies.js';

const sideOf = (kind: MentionKind, value: string, parties = buildPolicyParties()) =>
  principalClassification({ kind, value, key: 'AWS', sense: 'named' }, parties);

describe('principalClassification', () => {
  test.each<[MentionKind, string, string]>([
    ['principal', sellerRole, 'seller'],
    ['principal', 'arn:aws:sts::333333333333:assumed-role/seller/session', 'seller'],
    ['principal', 'arn:aws:iam::555555555555:root', 'seller'],
    ['principal', '555555555555', 'seller'],
    ['principal', 'arn:aws:iam::555555555555:user/any', 'seller'],
    ['principal-arn', 'arn:aws:iam::555555555555:role/*', 'seller'],
    ['account', '555555555555', 'seller'],
    ['source', 'arn:aws:sns:eu-west-1:555555555555:topic', 'seller'],
    ['network', '198.51.100.0/25', 'seller'],
    ['customer', 'cus_seller', 'seller'],
    ['principal', purchaserRole, 'purchaser'],
    ['customer', 'cus_purchaser', 'purchaser'],
    ['network', '203.0.113.7/32', 'purchaser'],
    ['source', 'arn:aws:sns:eu-west-1:222222222222:moves', 'solution'],
    ['principal', providerRole, 'provider'],
    ['principal', bystanderRole, 'bystander'],
    ['service', 'logs.amazonaws.com', 'service'],
  ])('%s %s is of the %s', (kind, value, side) => {
    expect(sideOf(kind, value)).toBe(side);
  });

  test('what the terms leave behind is let in by nothing but its name in a record', () => {
    const [sellers, strangers] = [sellerRole, strangerRole].map((role) =>
      sideOf('principal', role, buildPolicyParties({ leftBehind: [role] })),
    );

    expect([sellers, strangers]).toEqual(['seller', 'unclassified']);
  });

  test.each<[MentionKind, string]>([
    ['everyone', '*'],
    ['principal', strangerRole],
    ['principal', '333333333333'],
    ['principal', 'arn:aws:iam::333333333333:role/other'],
    ['principal', 'arn:aws:sts::333333333333:assumed-role/other/session'],
    ['principal', 'arn:aws:sts::333333333333:federated-user/seller'],
    ['principal-arn', 'arn:aws:iam::*:role/app/seller'],
    ['organization', 'o-1'],
    ['unique-id', 'AROAEXAMPLEID:*'],
    ['federated', 'accounts.google.com'],
    ['canonical-user', '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'],
    ['network', '0.0.0.0/0'],
    ['network', 'no network'],
    ['source', 'arn:aws:sns:eu-west-1:222222222222:stays'],
    ['customer', 'cus_other'],
    ['tag', 'team'],
  ])('%s %s is nobody’s', (kind, value) => {
    expect(sideOf(kind, value)).toBe('unclassified');
  });

  test('what both parties confirmed is a bystander: everyone, an organization, a foreign account', () => {
    const parties = buildPolicyParties({ bystanders: ['*', 'o-1', '777777777777'] });

    expect([sideOf('everyone', '*', parties), sideOf('organization', 'o-1', parties), sideOf('principal', strangerRole, parties)]).toEqual([
      'bystander',
      'bystander',
      'bystander',
    ]);
  });

  test('the id of a deleted principal cannot be confirmed', () => {
    expect(sideOf('principal', 'AROAEXAMPLEID', buildPolicyParties({ bystanders: ['AROAEXAMPLEID'] }))).toBe('unclassified');
  });

  test('a principal listed by name counts before the account that holds it', () => {
    const parties = buildPolicyParties({ provider: { principals: ['arn:aws:iam::555555555555:role/Provider'], networks: [] } });

    expect(sideOf('principal', 'arn:aws:iam::555555555555:role/Provider', parties)).toBe('provider');
  });
});

test('the account of a principal, and whether it is an account as a whole', () => {
  expect([sellerRole, '555555555555', '*', 'arn:aws:iam::*:role/a'].map(accountOfPrincipal)).toEqual([
    '333333333333',
    '555555555555',
    undefined,
    undefined,
  ]);
  expect([sellerRole, '555555555555', 'arn:aws:iam::555555555555:root'].map(isAccountPrincipal)).toEqual([false, true, true]);
});

test('a role is the same principal as its sessions, two sessions of two names are not', () => {
  const session = 'arn:aws:sts::333333333333:assumed-role/seller/one';

  expect(isSamePrincipal(sellerRole, session)).toBe(true);
  expect(isSamePrincipal(session, session.replace('one', 'two'))).toBe(false);
  expect(isSamePrincipal('arn:aws:iam::333333333333:user/a', 'arn:aws:iam::333333333333:user/b')).toBe(false);
});

test('ids of deleted principals', () => {
  expect(['AIDAEXAMPLE', 'AROAEXAMPLE', sellerRole, 'AROA*'].map(isDanglingPrincipal)).toEqual([true, true, false, false]);
});

describe('purchaserPrincipalProblems', () => {
  const problems = (...principals: readonly string[]) => {
    const parties = buildPolicyParties();
    return purchaserPrincipalProblems({ ...parties, to: { ...parties.to, principals } });
  };

  test('roles, users and accounts are fine', () => {
    expect(problems(purchaserRole, 'arn:aws:iam::444444444444:user/a', '444444444444', 'arn:aws:iam::444444444444:root')).toEqual([]);
  });

  test.each([
    ['*', 'neither'],
    ['arn:aws:iam::444444444444:role/*', 'neither'],
    ['AROAEXAMPLE', 'neither'],
    [sellerRole, 'seller'],
    ['555555555555', 'seller'],
    [providerRole, 'provider'],
    [bystanderRole, 'bystander'],
    ['arn:aws:iam::555555555555:role/within', 'in an account that the seller holds'],
    ['333333333333', `also holds ${sellerRole}`],
    ['222222222222', `also holds ${providerRole}`],
  ])('%s is refused', (principal, word) => {
    expect(problems(purchaserRole, principal)).toEqual([expect.stringContaining(word)]);
  });

  test('so is a record without any', () => {
    expect(problems()).toHaveLength(1);
  });
});
