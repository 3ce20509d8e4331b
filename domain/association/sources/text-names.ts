import type { KnownType } from '../known-type.js';
import type { Aliased, AliasIndex } from './alias-index.js';
import { resolveReference } from './reference.js';

/** Limits of one scan. */
const textCharactersMax = 262_144;
const tokensMax = 20_000;
const foundMax = 200;

/** A name in prose must be at least this long and look like one: short and plain words stand in any text. */
const nameCharactersMin = 8;

type Place = Pick<Aliased, 'awsAccountId' | 'region'>;

/** Types that programs are told the names of. */
export const namedTypes: readonly KnownType[] = [
  'ec2-instance',
  'lambda-function',
  'ecs-cluster',
  'ecr-repository',
  's3-bucket',
  'efs-file-system',
  'rds-instance',
  'rds-cluster',
  'dynamodb-table',
  'elasticache-cluster',
  'elasticache-replication-group',
  'sqs-queue',
  'sns-topic',
  'event-bus',
  'state-machine',
  'kinesis-stream',
  'http-api',
  'rest-api',
  'kms-key',
  'secret',
  'ssm-parameter',
  'load-balancer',
  'classic-load-balancer',
  'distribution',
  'log-group',
  'user-pool',
  'batch-job-queue',
  'batch-job-definition',
  'build-project',
];

/** Keys under which programs are told a name, so that a plain word counts as one. */
const namingKey =
  /table|bucket|queue|topic|function|lambda|secret|param|stream|job|project|cluster|bus|pool|host|endpoint|url|uri|arn|log_?group|repo|file_?system|efs|state_?machine|redis|cache|database|db_/i;

/** The one resource a value names as a whole: any name under a key that says so, else only what looks like a name. */
export function namedByValue(key: string, value: string, names: AliasIndex, near: Place): string | undefined {
  const text = value.trim();
  if (text.length < 3 || (!namingKey.test(key) && !looksLikeName(text))) return undefined;
  const arn = resolveReference(text, names, near, namedTypes);
  return arn !== undefined && names.known(arn) ? arn : undefined;
}

/** Resources named inside a text, in the order of their ARNs: by ARN, host name, URL, id, or a name with marks in it. */
export function namedInProse(text: string, names: AliasIndex, near: Place): readonly string[] {
  const found = new Set<string>();
  const tokens = text.slice(0, textCharactersMax).match(/[A-Za-z0-9][\w.:/@-]*/g) ?? [];
  for (const token of new Set(tokens.slice(0, tokensMax))) {
    if (found.size >= foundMax) break;
    if (!looksLikeName(token)) continue;
    const arn = resolveReference(token.replace(/[.:/]+$/, ''), names, near, namedTypes);
    if (arn !== undefined && names.known(arn)) found.add(arn);
  }
  return [...found].sort();
}

function looksLikeName(text: string): boolean {
  return text.length >= nameCharactersMin && /[-._/:0-9]/.test(text);
}

/** The text of user data, which is sent in base64; undefined where it is none. */
export function decodedText(base64: string): string | undefined {
  if (base64.length > 2 * textCharactersMax) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // Compressed user data is no text.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
