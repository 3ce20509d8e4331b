import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const run = `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
  violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ' (' + rule.impact + '): ' + node.target.join(' ') + ': ' + rule.help)))`;

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
  const { exceptionDetails } = answer;
  if (exceptionDetails !== undefined) throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return answer.result.value;
}

/**
 * What axe finds wrong on the page as it is, one line for each place: rule, element, what to do. It runs in a world of its
 * own beside the page's scripts, so the page's content security policy stays in force and nothing of the page can see it.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    await evaluate(session, executionContextId, `${axe.source}; undefined`);
    return (await evaluate(session, executionContextId, run)) as readonly string[];
  } finally {
    await session.detach();
  }
}
