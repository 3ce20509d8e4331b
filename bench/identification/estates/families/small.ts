import type { SolutionDraft } from '../estate-draft.js';
import { addFleet } from '../parts/compute.js';
import { addBucket } from '../parts/data.js';
import { addFunction } from '../parts/function.js';
import { addRule } from '../parts/messaging.js';

/** What every account has beside its large solutions: a job on a timetable, a page, a single server; three to nine resources that belong together. */
export function small(solution: SolutionDraft): void {
  const { random, estate } = solution;
  const kind = random.weighted({ job: 5, page: 3, server: 2 });
  if (kind === 'job')
    addRule(solution, 'timetable', [addFunction(solution, 'job', random.chance(0.5) ? [addBucket(solution, 'results')] : [])]);
  if (kind === 'server') addFleet(solution, 'server', 1, false);
  if (kind !== 'page') return;
  const distribution = solution.add('distribution', 'page-cdn');
  estate.link(distribution, addBucket(solution, 'page'));
  estate.link(distribution, solution.add('certificate', 'page-certificate'));
}
