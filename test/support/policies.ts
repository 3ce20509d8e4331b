import fc from 'fast-check';
import type { Parties } from '../../domain/access/parties.js';
import { type PolicyDocument, type PolicyStatement, parsePolicy } from '../../domain/access/policy-document.js';
import type { JsonObject } from '../../domain/resource/cloud-resource.js';

/** Principals of the cases, each of an account of its own but the shared one. */
export const sellerRole = 'arn:aws:iam::333333333333:role/app/seller';
export const sellerAccount = 'arn:aws:iam::555555555555:root';
export const purchaserRole = 'arn:aws:iam::444444444444:role/purchaser';
export const providerRole = 'arn:aws:iam::222222222222:role/Provider';
export const bystanderRole = 'arn:aws:iam::666666666666:role/bystander';
export const strangerRole = 'arn:aws:iam::777777777777:role/stranger';

/** Two parties told apart by account; the seller also holds a whole account. */
export function buildPolicyParties(change: Partial<Parties> = {}): Parties {
  const customer = { securityGroups: [], keyAdministrators: [] };
  return {
    transferId: 'trf_01JD0000000000000000000000',
    from: { customerId: 'cus_seller', principals: [sellerRole, sellerAccount], networks: ['198.51.100.0/24'], ...customer },
    to: { customerId: 'cus_purchaser', principals: [purchaserRole], networks: ['203.0.113.0/24'], ...customer },
    provider: { principals: [providerRole], networks: ['192.0.2.0/24'] },
    bystanders: [bystanderRole],
    leftBehind: [],
    manifest: new Set(['arn:aws:sns:eu-west-1:222222222222:moves']),
    credentialChoices: {},
    ...change,
  };
}

/** Allow the seller's role to read objects of `arn:aws:s3:::data`. */
export function buildStatement(change: JsonObject = {}): PolicyStatement {
  const read = { Effect: 'Allow', Principal: { AWS: sellerRole }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' } as const;
  return { ...read, ...change } as PolicyStatement;
}

/** A policy of these statements, read back from its text as a driver would. */
export function buildPolicy(...statements: readonly PolicyStatement[]): PolicyDocument {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

const oneOrMore = (values: readonly string[]) => {
  const scalar = fc.constantFrom(...values);
  return fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 }));
};

const principals = oneOrMore([sellerRole, '555555555555', sellerAccount, purchaserRole, providerRole, bystanderRole, '222222222222']);

const conditions = fc.constantFrom<JsonObject[]>(
  {},
  { StringEquals: { 'aws:PrincipalArn': [sellerRole, providerRole] } },
  { ArnNotLike: { 'aws:PrincipalArn': [sellerRole] } },
  { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
  { NotIpAddress: { 'AWS:SourceIp': ['198.51.100.7/32', '192.0.2.0/24'] } },
  { DateLessThan: { 'aws:CurrentTime': '2099-01-01T00:00:00Z' } },
  { datelessthan: { 'AWS:CurrentTime': ['2099-01-01T00:00:00Z'], 'aws:TokenIssueTime': '2099-01-01T00:00:00Z' } },
  { Bool: { 'aws:SecureTransport': 'false' } },
);

const statements: fc.Arbitrary<PolicyStatement> = fc
  .record({
    Effect: fc.constantFrom<['Allow', 'Allow', 'Deny']>('Allow', 'Allow', 'Deny'),
    who: fc.oneof(
      principals.map((AWS) => ({ Principal: { AWS } }) as JsonObject),
      fc.constant<JsonObject>({ Principal: '*' }),
      fc.constant<JsonObject>({ Principal: { Service: 'delivery.logs.amazonaws.com' } }),
      principals.map((AWS) => ({ NotPrincipal: { AWS } }) as JsonObject),
    ),
    Action: oneOrMore(['s3:GetObject', 's3:PutObject', 's3:*']),
    Condition: fc.option(conditions, { nil: undefined }),
  })
  .filter(({ Effect, who }) => !(Effect === 'Allow' && 'NotPrincipal' in who))
  .map(({ who, Condition, ...rest }) => ({ ...rest, ...who, Resource: 'arn:aws:s3:::data/*', ...(Condition && { Condition }) }));

/** Bucket policies as customers write them: both forms of everything, all effects, conditions that bound principals, networks and time. */
export const policies: fc.Arbitrary<PolicyDocument> = fc
  .array(statements, { minLength: 1, maxLength: 5 })
  .map((some) => buildPolicy(...some.map((statement, at) => ({ ...statement, Sid: `Own${at}` }))));
