import { describe, expect, it } from '@jest/globals';
import { documentPath } from './document-path.js';
import { messagesOf } from './messages.js';

const tree = {
  'package.json': '{"scripts": {"check": "x"}}',
  'docs/runbook.md': '# Runbook\n## Dead letters: what to do\n',
  'domain/ledger/money.ts': '',
};
const messages = (text: string) => messagesOf(documentPath, { ...tree, 'README.md': text });

describe('documentPath', () => {
  it('takes links, headings, paths, patterns and commands that exist', () => {
    const text =
      '[a](docs/runbook.md#dead-letters-what-to-do) [b](https://example.org/x) `domain/ledger/money.ts` `domain/ledger/` `domain/<area>/x.ts` `npm run check`';
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ['[a](docs/gone.md)', 'link to `docs/gone.md`'],
    ['[a](docs/runbook.md#gone)', 'heading `#gone`'],
    ['`domain/ledger/gone.ts`', 'does not exist'],
    ['`drivers/<type>.ts`', 'does not exist'],
    ['run `npm run gone`', 'not a script of package.json'],
  ])('refuses %s', (text, message) => {
    expect(messages(text)).toEqual([expect.stringContaining(message)]);
  });

  it('reads the paths in comments of code', () => {
    expect(messagesOf(documentPath, { 'domain/a.ts': '// see docs/gone.md' })).toEqual([expect.stringContaining('docs/gone.md')]);
    const drawn = { 'console/src/a.tsx': 'const a = <p>{/* as in console/src/gone.tsx */}</p>;' };
    expect(messagesOf(documentPath, drawn)).toEqual([expect.stringContaining('console/src/gone.tsx')]);
  });
});
