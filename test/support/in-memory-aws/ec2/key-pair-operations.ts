import { createHash } from 'node:crypto';
import type {
  CreateKeyPairCommandInput,
  DeleteKeyPairCommandInput,
  DescribeKeyPairsCommandInput,
  ImportKeyPairCommandInput,
  KeyPairInfo,
} from '@aws-sdk/client-ec2';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import { type Operations, sdkTags } from '../operation.js';
import { changes, reads, specifiedTags } from './ec2-operation.js';
import { matchesFilters } from './matches-filters.js';
import { writeTags } from './tag-operations.js';

interface NewKeyPair {
  readonly KeyName?: string | undefined;
  readonly KeyType?: KeyPairInfo['KeyType'];
}

function addKeyPair(place: AwsPlace, { KeyName = '', KeyType = 'rsa' }: NewKeyPair, publicKey: string): KeyPairInfo {
  if (byName(place, KeyName) !== undefined) throw awsFailure('InvalidKeyPair.Duplicate', `The keypair already exists: ${KeyName}`);
  const KeyPairId = place.newId('key');
  const KeyFingerprint = createHash('md5').update(publicKey).digest('hex');
  const pair: KeyPairInfo = { KeyPairId, KeyName, KeyType, KeyFingerprint, CreateTime: place.now(), PublicKey: publicKey };
  place.keyPairs.set(KeyPairId, pair);
  return pair;
}

function byName(place: AwsPlace, name: string): KeyPairInfo | undefined {
  return [...place.keyPairs.values()].find(({ KeyName }) => KeyName === name);
}

function answerOf(place: AwsPlace, { PublicKey: _told, ...pair }: KeyPairInfo, tags: ReturnType<typeof specifiedTags>): object {
  writeTags(place, [pair.KeyPairId ?? ''], tags);
  return { ...pair, Tags: sdkTags(place.tags.get(pair.KeyPairId ?? '')) };
}

function createKeyPair(place: AwsPlace, input: CreateKeyPairCommandInput): object {
  const pair = addKeyPair(place, input, `ssh-rsa made-${place.nextNumber()}`);
  return { ...answerOf(place, pair, specifiedTags(input, 'key-pair')), KeyMaterial: `canary-private-key-${pair.KeyPairId}` };
}

function importKeyPair(place: AwsPlace, input: ImportKeyPairCommandInput): object {
  const text = Buffer.from(input.PublicKeyMaterial ?? new Uint8Array()).toString('utf8');
  if (!/^(?:ssh-(?:rsa|ed25519) |-----BEGIN)/.test(text))
    throw awsFailure('InvalidKey.Format', 'Key is not in valid OpenSSH public key format');
  const pair = addKeyPair(place, { KeyName: input.KeyName, KeyType: text.startsWith('ssh-ed25519') ? 'ed25519' : 'rsa' }, text);
  return answerOf(place, pair, specifiedTags(input, 'key-pair'));
}

function deleteKeyPair(place: AwsPlace, { KeyName, KeyPairId }: DeleteKeyPairCommandInput): object {
  const pair = KeyPairId === undefined ? byName(place, KeyName ?? '') : place.keyPairs.get(KeyPairId);
  if (pair === undefined) return { Return: true };
  place.keyPairs.delete(pair.KeyPairId ?? '');
  place.tags.delete(pair.KeyPairId ?? '');
  return { Return: true, KeyPairId: pair.KeyPairId };
}

function describeKeyPairs(place: AwsPlace, { KeyNames, KeyPairIds, Filters, IncludePublicKey }: DescribeKeyPairsCommandInput): object {
  const all = [...place.keyPairs.values()];
  const missing = [
    ...(KeyNames ?? []).filter((name) => !all.some((pair) => pair.KeyName === name)),
    ...(KeyPairIds ?? []).filter((id) => !place.keyPairs.has(id)),
  ];
  if (missing.length > 0) throw awsFailure('InvalidKeyPair.NotFound', `The key pair '${missing.join("', '")}' does not exist`);
  const asked = all.filter(
    (pair) =>
      (KeyNames === undefined || KeyNames.includes(pair.KeyName ?? '')) &&
      (KeyPairIds === undefined || KeyPairIds.includes(pair.KeyPairId ?? '')),
  );
  const tagsOf = ({ KeyPairId = '' }: KeyPairInfo) => place.tags.get(KeyPairId) ?? new Map<string, string>();
  const matching = asked.filter((pair) =>
    matchesFilters(
      Filters,
      { 'key-name': [pair.KeyName], 'key-pair-id': [pair.KeyPairId], fingerprint: [pair.KeyFingerprint] },
      tagsOf(pair),
    ),
  );
  const told = ({ PublicKey, ...pair }: KeyPairInfo) => ({ ...pair, ...(IncludePublicKey === true ? { PublicKey } : {}) });
  return { KeyPairs: matching.map((pair) => ({ ...told(pair), Tags: sdkTags(tagsOf(pair)) })) };
}

/** Key pairs. */
export const keyPairOperations: Operations = {
  CreateKeyPair: changes<CreateKeyPairCommandInput>(
    'CreateKeyPair',
    (_place, input) => [{ kind: 'key-pair', name: input.KeyName, writes: specifiedTags(input, 'key-pair') }],
    createKeyPair,
  ),
  ImportKeyPair: changes<ImportKeyPairCommandInput>(
    'ImportKeyPair',
    (_place, input) => [{ kind: 'key-pair', name: input.KeyName, writes: specifiedTags(input, 'key-pair') }],
    importKeyPair,
  ),
  DeleteKeyPair: changes<DeleteKeyPairCommandInput>(
    'DeleteKeyPair',
    (place, { KeyPairId, KeyName = '' }) => {
      const pair = KeyPairId === undefined ? byName(place, KeyName) : place.keyPairs.get(KeyPairId);
      return [{ kind: 'key-pair', id: pair?.KeyPairId, name: pair?.KeyName ?? KeyName }];
    },
    deleteKeyPair,
  ),
  DescribeKeyPairs: reads<DescribeKeyPairsCommandInput>('DescribeKeyPairs', describeKeyPairs),
};
