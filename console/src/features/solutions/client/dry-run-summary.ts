import type { Look } from '../../../shared/status.js';
import type { DryRun } from './dry-run.js';

/** What a dry run comes to, in one sentence, and how that looks. */
export function dryRunSummary(
  { findings, read, resourceCount, passes }: DryRun,
  stranded: number,
): { readonly look: Look; readonly text: string } {
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  const warnings = findings.length - blockers;
  const extent = read < resourceCount && blockers === 0 ? `Only ${read} of ${resourceCount} were read. ` : '';
  if (stranded > 0) return { look: 'warning', text: `${extent}${counted(stranded, 'cloud resource')} would be left behind.` };
  if (blockers > 0) return { look: 'error', text: `${counted(blockers, 'blocker')} in the way.` };
  if (!passes) return { look: 'warning', text: `${extent}Check again, or list fewer.` };
  return { look: 'success', text: warnings > 0 ? `Nothing is in the way; ${counted(warnings, 'warning')}.` : 'Nothing is in the way.' };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
