import { canary } from '../support/canary.js';
import { identify, importSolution, listAndFind, postUsage, short } from './market.js';
import { clientsAs } from './member-account.js';
import { seedSolution } from './seed-solution.js';
import type { ImportedSolution, SoldSolution, Stage } from './stage.js';
import type { DemoSolution } from './world.js';

/** Makes a running solution of the seller and bystanders in a member account, imports them and meters the solution. */
export async function runSolution({ cloud, cast, narrator }: Stage, solution: DemoSolution): Promise<ImportedSolution> {
  narrator.title(`${solution.title}: made in AWS account ${solution.awsAccountId}, imported, metered`);
  const clients = await clientsAs(cloud.memberEndpoint, solution.awsAccountId, 'Administrator');
  const seeded = await seedSolution(clients, solution, canary(solution.name));
  const ids = await importSolution(cast, seeded);
  narrator.expect('resources imported', ids.size, seeded.arns.length + seeded.bystander.arns.length);
  narrator.say(`${await postUsage(cast, seeded, ids)} hourly usage records of 30 days posted by the meter.`);
  return { seeded, clients, ids };
}

/** Identifies a solution from its instance and lists it. */
export async function offerSolution({ cast, narrator }: Stage, imported: ImportedSolution): Promise<SoldSolution> {
  const { seeded, ids } = imported;
  narrator.title(`${seeded.solution.title}: identified and listed`);
  const resourceIds = await identify(cast, seeded, ids, narrator);
  const arns = resourceIds.map((id) => [...ids].find(([, known]) => known === id)?.[0] ?? id);
  narrator.expect('identified from the instance', arns.map(short).sort(), seeded.arns.map(short).sort());
  return { ...imported, listing: await listAndFind(cast, seeded, resourceIds, narrator) };
}
