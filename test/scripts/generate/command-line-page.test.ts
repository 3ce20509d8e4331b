import { describe, expect, it } from '@jest/globals';
import { routes } from '../../../lambdas/api/routes.js';
import { commandLinePage } from '../../../scripts/generate/command-line-page.js';

describe('commandLinePage', () => {
  const { path, text } = commandLinePage(routes);

  it('has a section for each command, with its own help', () => {
    expect(path).toBe('docs/reference/command-line.md');
    for (const name of ['convey login', 'convey transfers', 'convey transfers watch'])
      expect(text).toMatch(new RegExp(`^#+ ${name}$`, 'm'));
    expect(text).toContain('Usage: convey listings create [options]');
    expect(text).toContain('Example:\n  convey listings create --title');
  });

  it('follows the table', () => {
    const without = commandLinePage(routes.filter(({ noun }) => noun !== 'Purchases'));

    expect(without.text).not.toContain('convey purchases create [options]');
  });
});
