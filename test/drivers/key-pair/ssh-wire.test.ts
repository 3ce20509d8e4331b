import { expect, test } from '@jest/globals';
import { readSshString, sshInteger, sshString, sshStringsOf, sshUint32 } from '../../../drivers/key-pair/ssh-wire.js';

test('a string has its length in bytes in front', () => {
  expect(sshString('é').toString('hex')).toBe('00000002c3a9');
  expect(sshString('')).toEqual(sshUint32(0));
});

test.each([
  ['09a378f9b2e332a7', '0000000809a378f9b2e332a7'],
  ['80', '000000020080'],
])('the integer %s of RFC 4251 is %s', (bytes, wire) => {
  expect(sshInteger(Buffer.from(bytes, 'hex')).toString('hex')).toBe(wire);
});

test('reads back the string at an offset', () => {
  const bytes = Buffer.concat([sshString('first'), sshString('second')]);

  expect(readSshString(bytes, 9).toString()).toBe('second');
});

test.each([
  ['two strings', Buffer.concat([sshString('a'), sshString('bc')]), ['a', 'bc']],
  ['nothing', Buffer.alloc(0), []],
  ['a string that is cut', sshString('abc').subarray(0, 6), undefined],
  ['a length that is cut', Buffer.concat([sshString('a'), Buffer.from([0, 0])]), undefined],
])('reads all strings of %s', (_what, blob, strings) => {
  expect(sshStringsOf(blob)?.map(String)).toEqual(strings);
});
