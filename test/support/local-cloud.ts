import type { LocalEndpoints } from '../../scripts/local/local-cloud.js';

async function ask<Answer>(path: string): Promise<Answer> {
  const desk = process.env.CONVEYANCE_CLOUD_DESK;
  if (desk === undefined) throw new Error('No desk: jest runs with test/support/global-setup.mjs as its globalSetup');
  const answer = await fetch(`${desk}${path}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as Answer;
}

/** Gives the local cloud that all suites of this test run share, so none may reset it. The first to ask waits about a second. */
export function sharedLocalCloud(): Promise<LocalEndpoints> {
  return ask('/cloud');
}
