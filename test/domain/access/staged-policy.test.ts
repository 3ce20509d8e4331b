import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalPolicy, equalPolicies } from '../../../domain/access/policy-document.js';
import { isStagedStatement, stagedPolicy, stagedSidPrefix, unstagedPolicy, withoutStaged } from '../../../domain/access/staged-policy.js';
import { simulatePolicy } from '../../../scripts/support/simulate-policy.js';
import {
  buildPolicy,
  buildPolicyParties,
  buildStatement,
  policies,
  providerRole,
  purchaserRole,
  sellerRole,
} from '../../support/policies.js';

const parties = buildPolicyParties();
const sid = 'Conveyancetrf01JD00000000000000000000001';
const never = { DateLessThan: { 'aws:CurrentTime': '1970-01-01T00:00:00Z' } };

describe('stagedPolicy', () => {
  test('leaves the statements that are there and adds one for the purchaser that cannot hold', () => {
    const own = [buildStatement({ Sid: 'AppRead' }), buildStatement({ Sid: 'Provider', Principal: { AWS: providerRole } })];

    const staged = stagedPolicy(buildPolicy(...own), parties);

    expect(staged.Statement).toEqual([...own, { ...own[0], Sid: sid, Principal: { AWS: [purchaserRole] }, Condition: never }]);
  });

  test('numbers its statements and writes no second set', () => {
    const policy = buildPolicy(buildStatement(), buildStatement({ Action: 's3:PutObject' }));

    const once = stagedPolicy(policy, parties);

    expect(once.Statement.map((statement) => statement.Sid)).toEqual([undefined, undefined, sid, sid.replace(/1$/, '2')]);
    expect(stagedPolicy(once, parties)).toEqual(once);
  });

  test.each([
    ['DateLessThan', 'aws:CurrentTime'],
    ['datelessthan', 'AWS:CURRENTTIME'],
  ])('puts its bound in the place of another one by %s %s: two values would be alternatives', (operator, key) => {
    const policy = buildPolicy(
      buildStatement({ Condition: { [operator]: { [key]: '2099-01-01T00:00:00Z', 'aws:TokenIssueTime': 'later' } } }),
    );

    expect(stagedPolicy(policy, parties).Statement[1]?.Condition).toEqual({
      DateLessThan: { 'aws:TokenIssueTime': 'later', ...never.DateLessThan },
    });
  });

  test('adds nothing where nothing names the seller, or nothing can stand in its place', () => {
    const policy = buildPolicy(
      buildStatement({ Principal: { AWS: providerRole } }),
      buildStatement({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '555555555555' } } }),
    );

    expect(stagedPolicy(policy, parties)).toEqual(policy);
  });

  test('never lets the purchaser do anything it could not do before', async () => {
    const request = { resource: 'arn:aws:s3:::data/a', awsAccountId: '222222222222', at: '2026-11-23T10:00:00Z', principal: purchaserRole };
    const ask = (policy: ReturnType<typeof buildPolicy>, action: string) => simulatePolicy({ ...request, policy, action });

    await fc.assert(
      fc.asyncProperty(policies, fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:DeleteObject'), async (policy, action) => {
        expect(await ask(stagedPolicy(policy, parties), action)).toBe(await ask(policy, action));
      }),
    );
  });
});

describe('unstagedPolicy', () => {
  test('gives back what was there, whatever it was', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const back = unstagedPolicy(stagedPolicy(policy, parties), parties.transferId);
        expect(canonicalPolicy(back)).toEqual(canonicalPolicy(policy));
      }),
    );
  });

  test('keeps what others added meanwhile, another transfer included', () => {
    const staged = stagedPolicy(buildPolicy(buildStatement()), parties);
    const later = buildStatement({ Sid: 'Later', Principal: { AWS: providerRole } });
    const other = buildStatement({ Sid: 'Conveyancetrf01JD00000000000000000000021', Condition: never });

    const rest = unstagedPolicy({ ...staged, Statement: [...staged.Statement, later, other] }, parties.transferId);

    expect(rest.Statement).toEqual([buildStatement(), later, other]);
  });

  test('safe when nothing was staged', () => {
    const policy = buildPolicy(buildStatement({ Sid: 'ConveyanceOfGoods' }));

    expect(unstagedPolicy(policy, parties.transferId)).toEqual(policy);
  });
});

describe('what was staged does not count', () => {
  test('the policy that counts is the one without it', () => {
    const policy = buildPolicy(buildStatement());

    expect(equalPolicies(withoutStaged(stagedPolicy(policy, parties)), policy)).toBe(true);
  });

  test.each([
    ['a name like ours without the bound', buildStatement({ Sid: sid }), false],
    [
      'our name with the bound made to hold',
      buildStatement({ Sid: sid, Condition: { DateLessThan: { 'aws:CurrentTime': '2099-01-01T00:00:00Z' } } }),
      false,
    ],
    ['our bound under another name', buildStatement({ Sid: 'Own', Condition: never }), false],
    ['ours', buildStatement({ Sid: sid, Condition: never }), true],
  ])('%s', (_name, statement, staged) => {
    expect(isStagedStatement(statement)).toBe(staged);
  });

  test('the mark names the transfer without its underscore, as a Sid takes letters and digits only', () => {
    expect(stagedSidPrefix('trf_01JD')).toBe('Conveyancetrf01JD');
    expect(buildStatement().Principal).toEqual({ AWS: sellerRole });
  });
});
