import { type Rule, topFolder } from './rule.js';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const named = /\.(ts|tsx|mjs|cjs|yaml|yml)$/;
const vague = new Map([
  ['util', 'the idea it holds'],
  ['utils', 'the idea it holds'],
  ['helper', 'the idea it holds'],
  ['helpers', 'the idea it holds'],
  ['misc', 'the idea it holds'],
  ['common', 'the idea it holds'],
  ['constants', 'the thing it limits or names, beside it'],
  ['impl', 'what it is made of, as `dynamo-` or `in-memory-`'],
  ['cfg', 'configuration'],
  ['mgr', 'the verb it does'],
  ['svc', 'service'],
  ['acct', 'account'],
]);

/** Rule 2: files and folders have kebab-case names that say one idea, without abbreviations. */
export const fileName: Rule = {
  name: 'files have kebab-case names that say their idea',
  check: (file) => {
    if (!named.test(file.path) || topFolder(file.path).startsWith('.')) return [];
    const line = 1;
    return file.path.split('/').flatMap((part) => {
      if (!kebab.test(part))
        return [{ path: file.path, line, message: `\`${part}\` is not kebab-case: small letters, digits and hyphens.` }];
      const words = part.replace(/\..*$/, '').split('-');
      return words.flatMap((word) => {
        const instead = vague.get(word);
        return instead === undefined ? [] : [{ path: file.path, line, message: `\`${word}\` in \`${part}\`: say ${instead}.` }];
      });
    });
  },
};
