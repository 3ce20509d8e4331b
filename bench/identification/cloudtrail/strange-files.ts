import { sampleAwsAccountId } from './sample-caller.js';
import { sampleFile } from './sample-file.js';

type Records = { readonly Records: readonly { readonly [field: string]: unknown }[] };

/** The same events, each changed. */
function changed(seed: number, change: (event: { readonly [field: string]: unknown }, number: number) => unknown): string {
  const { Records } = JSON.parse(sampleFile(seed, 200)) as Records;
  return JSON.stringify({ Records: Records.map(change) });
}

/** What an attacker, or a program other than CloudTrail, may write; all of it is JSON, so that the plain pipeline has an answer. */
export const strangeFiles: readonly { readonly name: string; readonly content: string }[] = [
  { name: 'white space', content: JSON.stringify(JSON.parse(sampleFile(11, 200)), null, 2) },
  {
    name: 'keys in text',
    content: changed(12, (event, n) => ({ ...event, userAgent: `","eventID":"forged-${n}","eventName":"PutObject","x":"` })),
  },
  {
    name: 'keys in nested objects',
    content: changed(13, (event) => ({
      ...event,
      requestParameters: { eventID: 'forged', userIdentity: {}, Records: [event], resources: [{ ARN: 'arn:aws:s3:::forged' }] },
    })),
  },
  { name: 'keys twice', content: sampleFile(14, 200).replaceAll('"eventName":', '"eventName":"DeleteBucket","eventID":"x","eventName":') },
  { name: 'escaped keys and values', content: sampleFile(15, 200).replaceAll('"eventName":"G', '"event\\u004eame":"\\u0047') },
  {
    name: '__proto__',
    content: sampleFile(16, 200).replaceAll('"eventVersion"', '"__proto__":{"eventName":"x","errorCode":"y"},"eventVersion"'),
  },
  {
    name: 'forged ARNs',
    content: changed(17, (event, n) => ({
      ...event,
      resources: [{ ARN: `arn:aws:s3:::${'a'.repeat(n * 20)}/x` }, { ARN: 'arn:aws:iam::1:role/*' }, { ARN: n }],
    })),
  },
  {
    name: 'identities of many kinds',
    content: changed(18, (event, n) => ({
      ...event,
      userIdentity: [null, [], 'x', { type: 'Root', accountId: sampleAwsAccountId }, {}][n % 5],
    })),
  },
  {
    name: 'nested deep',
    content: changed(19, (event, n) => ({ additionalEventData: JSON.parse(`${'['.repeat(n + 1)}${']'.repeat(n + 1)}`), ...event })),
  },
  {
    name: 'other alphabets',
    content: changed(20, (event, n) => ({
      ...event,
      eventName: n % 2 ? 'G\u0435tObject' : event.eventName,
      userAgent: '\u{1f600}\ud800"\\',
    })),
  },
  {
    name: 'each event twice',
    content: changed(21, (event) => event).replace(/\[(.*)\]/s, (_all, events: string) => `[${events},${events}]`),
  },
  { name: 'no fields', content: '{"Records":[{},[],null,1,"x",{"eventVersion":1}]}' },
];
