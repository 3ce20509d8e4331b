import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Rule } from './tidy/rule.js';
import { rules } from './tidy/rules.js';
import { readTree } from './tidy/tree.js';

const tree = readTree(join(import.meta.dirname, '..'));

function breaches(rule: Rule): readonly string[] {
  return tree.files.flatMap((file) => rule.check(file, tree)).map((one) => `${one.path}:${one.line} ${one.message}`);
}

describe('the tree keeps the rules of the house', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(breaches(rule)).toEqual([]);
  });

  it('holds code to look at', () => {
    expect(tree.files.filter((file) => file.isCode).length).toBeGreaterThan(20);
    expect(tree.bannedWords.length).toBeGreaterThan(10);
  });
});
