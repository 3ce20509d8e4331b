import { expect, test } from '@jest/globals';
import { leadingWord } from '../../../../domain/association/index/leading-word.js';

test.each([
  ['orders-web-01', 'orders'],
  ['Orders_web', 'orders'],
  ['orders.example.com', 'orders'],
  ['Bestellungen/web', 'bestellungen'],
  ['Straße web', 'straße'],
  ['orders', 'orders'],
  ['-web', '-web'],
  ['', ''],
])('the leading word of %p is %p', (text, word) => {
  expect(leadingWord(text)).toBe(word);
});
