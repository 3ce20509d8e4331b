import { expect, test } from '@jest/globals';
import { withNewValue } from '../../../drivers/secret/with-new-value.js';

test.each([
  ['nothing', undefined, 'new'],
  ['a plain text', 'old', 'new'],
  ['a number', '12345', 'new'],
  ['an array', '["password"]', 'new'],
  ['an object without password', '{"token":"old"}', 'new'],
  ['broken JSON', '{"password":', 'new'],
  ['an object with password', '{"user":"app","password":"old","host":"db"}', '{"user":"app","password":"new","host":"db"}'],
  ['numbers too long for JavaScript', '{"id":12345678901234567890,"password":1.10}', '{"id":12345678901234567890,"password":"new"}'],
  ['a key that would change the prototype', '{"__proto__":{"a":1.50},"password":"old"}', '{"__proto__":{"a":1.50},"password":"new"}'],
])('in the place of %s', (_name, current, text) => {
  expect(withNewValue(current, 'new')).toBe(text);
});

test('the new value is written as JSON text', () => {
  expect(withNewValue('{"password":"old"}', 'a"b')).toBe('{"password":"a\\"b"}');
});
