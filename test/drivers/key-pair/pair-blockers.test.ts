import { expect, test } from '@jest/globals';
import { pairBlockers } from '../../../drivers/key-pair/pair-blockers.js';
import { pairRef, purchasersKey } from '../../support/key-pair-world.js';
import { buildCustomerAccess, buildParties } from '../../support/member-fixture.js';

const found = (change: object = {}, tagCount = 0) => ({
  ref: pairRef('app'),
  configuration: { keyType: 'rsa', ...change },
  links: [],
  tags: Object.fromEntries(Array.from({ length: tagCount }, (_, i) => [`t${i}`, ''])),
});
const codes = (of: ReturnType<typeof found>, to: object = {}, from: object = {}) =>
  pairBlockers(of, buildParties([], { to: buildCustomerAccess('cus_purchaser', to), from: buildCustomerAccess('cus_seller', from) })).map(
    ({ code, whoMustAct }) => `${code} ${whoMustAct}`,
  );

test.each([
  ['rsa', {}, []],
  ['ed25519', { sshPublicKey: purchasersKey }, []],
  ['dsa', {}, ['UnknownKeyType seller']],
  [null, {}, ['UnknownKeyType seller']],
  ['rsa', { sshPublicKey: 'ssh-ed25519 AAAA' }, ['PublicKeyNotImportable purchaser']],
])('a pair of type %s for a purchaser with %j: %j', (keyType, to, expected) => {
  expect(codes(found({ keyType }), to)).toEqual(expected);
});

test("the seller's own public key would leave the seller in", () => {
  const sameKey = purchasersKey.replace('purchaser@', 'seller@');

  expect(codes(found(), { sshPublicKey: purchasersKey }, { sshPublicKey: sameKey })).toEqual(['PublicKeyIsSellers purchaser']);
  expect(codes(found(), {}, {})).toEqual([]);
});

test.each([
  [47, []],
  [48, ['NoRoomForTags seller']],
])('%i tags of others: %j', (tagCount, expected) => {
  expect(codes(found({}, tagCount))).toEqual(expected);
});
