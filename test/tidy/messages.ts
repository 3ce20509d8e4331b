import type { Rule } from './rule.js';
import { treeOf } from './tree.js';

/** What a rule says about a small tree given as texts by path: how each rule is shown to go red. */
export function messagesOf(rule: Rule, texts: { readonly [path: string]: string }): readonly string[] {
  const tree = treeOf(texts);
  return tree.files.flatMap((file) => rule.check(file, tree)).map((one) => `${one.path}:${one.line} ${one.message}`);
}
