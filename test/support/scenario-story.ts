import type { ScenarioStepServer } from './scenario-step-server.js';

/** Every call of the steps of some transfers, one a line, as they were made and answered: for the eyes of whoever looks at a failure. */
export function storyOf(server: ScenarioStepServer, runs: readonly { readonly transferId: string }[]): string {
  const transferIds = [...new Set(runs.map((run) => run.transferId))];
  const calls = transferIds.flatMap((transferId) => server.callsOf(transferId));
  return calls.map(({ step, epoch, attempt, fault = '', answer = '' }) => `${epoch}/${attempt} ${step} ${fault} ${answer}`).join('\n');
}
