import fc from 'fast-check';
import { aRoleSession, aTrailEvent, type TrailEventFields, trailAccount } from './a-trail-event.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '\\',
    '{"eventID":"x"}',
    '","eventName":"DeleteBucket","x":"',
    '__proto__',
    '\ud800',
    'arn:aws:s3:::forged',
    '\u00e9ven\u0000t',
  ),
);

/** Any JSON value, with keys of events deep inside. */
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.constantFrom(null, true, false, 0, -1.5e-7, 12), text, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(fc.oneof(text, fc.constantFrom('eventID', 'ARN', 'userIdentity', 'Records', 'eventVersion')), tie('value'), {
    maxKeys: 3,
  }),
})).value;

const identity = fc.oneof(
  fc.constantFrom<unknown>(
    aRoleSession('shop', 'i-0123456789abcdef0', { ec2RoleDelivery: '2.0' }),
    aRoleSession('shop', 'i-0123456789abcdef0'),
    aRoleSession('worker', 'anything'),
    { type: 'IAMUser', arn: `arn:aws:iam::${trailAccount}:user/someone`, accountId: trailAccount, accessKeyId: 'AKIAEXAMPLE00000000' },
    { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' },
    null,
    'AssumedRole',
  ),
  anyValue,
);

const arn = fc.constantFrom<unknown>(
  'arn:aws:s3:::assets/a/b.json',
  'arn:aws:s3:::assets',
  `arn:aws:kms:eu-central-1:${trailAccount}:key/1`,
  'arn:aws:s3',
  '',
  7,
  'arn:aws:s3:::b\u00fccket',
);

const resources = fc.oneof(
  fc.array(fc.oneof(fc.record({ ARN: arn, type: text }), fc.record({ type: text }), anyValue), { maxLength: 4 }),
  anyValue,
);

/** What stands in fields instead of what belongs there. */
const fields: fc.Arbitrary<TrailEventFields> = fc.record(
  {
    userIdentity: identity,
    eventTime: fc.constantFrom<unknown>('2026-03-02T08:15:41Z', '2026-02-30T00:00:00Z', '2026-03-02 08:15:41', 5),
    eventSource: fc.constantFrom<unknown>('s3.amazonaws.com', 'kms.amazonaws.com', 'new.amazonaws.com', 'sts.amazonaws.com', null),
    eventName: fc.oneof(fc.constantFrom<unknown>('PutObject', 'Decrypt', 'AssumeRole', 'Other'), text),
    eventID: fc.oneof(fc.constantFrom<unknown>('a', 'b', ''), text),
    sharedEventID: fc.constantFrom<unknown>('s1', '', null),
    sourceIPAddress: fc.constantFrom<unknown>('198.51.100.7', '10.0.0.1', 'ec2.amazonaws.com', 'AWS Internal', '2001:db8::1'),
    vpcEndpointId: fc.constantFrom<unknown>('vpce-1', null, ''),
    errorCode: fc.constantFrom<unknown>('AccessDenied', '', null, 4),
    requestParameters: fc.oneof(
      fc.constant<unknown>({ bucketName: 'assets', roleArn: `arn:aws:iam::${trailAccount}:role/next` }),
      anyValue,
    ),
    responseElements: fc.oneof(fc.constant<unknown>({ credentials: { accessKeyId: 'ASIANEXT000000000000' } }), anyValue),
    additionalEventData: anyValue,
    readOnly: fc.constantFrom<unknown>(true, false, 'true'),
    resources,
    recipientAccountId: fc.constantFrom<unknown>('000000000012', '21098765432x', undefined, 3),
    eventCategory: fc.constantFrom<unknown>('Management', 'NetworkActivity', null),
    __proto__key: anyValue,
  },
  { requiredKeys: [] },
);

function escaped(quoted: string, hide: () => boolean): string {
  return quoted.replace(/\\u[0-9a-f]{4}|\\.|[a-zA-Z:]/g, (one) =>
    one.length === 1 && hide() ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one,
  );
}

/** Writes a value as JSON in an unusual way: with white space, escapes, keys in another order or twice. */
function written(value: unknown, chance: (percent: number) => boolean): string {
  const space = () => (chance(4) ? ' \n\t' : '');
  const quoted = (one: string) => escaped(JSON.stringify(one), () => chance(1));
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((one) => `${space()}${written(one, chance)}${space()}`).join(',')}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const some = chance(10) ? entries.reverse() : entries;
  const all = chance(8) ? [...some, ...some.filter(() => chance(12)).map(([key]) => [key, 'twice'] as const)] : some;
  return `{${all.map(([key, inner]) => `${space()}${quoted(key)}${space()}:${written(inner, chance)}`).join(',')}}`;
}

/** Text of one event: usual in parts, hostile in others, always JSON. */
export const strangeEvent: fc.Arbitrary<string> = fc
  .tuple(fields, fc.integer({ min: 0, max: 0x7fffffff }), fc.boolean())
  .map(([changes, seed, isPlain]) => {
    let state = seed;
    const chance = (percent: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return !isPlain && (state >>> 8) % 100 < percent;
    };
    return written(aTrailEvent(changes), chance);
  });
