import { describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../../lib/console-headers.js';
import type { ConsoleStage } from '../../support/console-stage.js';

const strangeScript = `const script = document.createElement('script');
script.textContent = 'window.wasRun = true';
document.body.append(script);
window.wasRun === true`;

/** The headers that CloudFront sends on AWS are in force here, too. */
export function guarded(stageOf: () => ConsoleStage): void {
  describe('the content security policy', () => {
    it('is sent with the page, and lets no script in but the console’s own', async () => {
      const stage = stageOf();
      const { page, watch, close } = await stage.window();
      // What it does is meant to be found: it is asked here and not at the end.
      stage.windows.pop();
      const answer = await page.goto('/');
      expect(answer?.headers()).toMatchObject(securityHeaders);
      const refusal = page.waitForEvent('console');
      expect(await page.evaluate(strangeScript)).toBe(false);
      await refusal;
      expect(watch.findings().join()).toContain('script-src');
      await close();
    });
  });
}
