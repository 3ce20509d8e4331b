import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import { manifestGroupIds } from '../../domain/access/source-classification.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import type { DriverContext } from '../driver.js';
import { configurationOf, isOfManifest, modeOf } from './configuration.js';
import { interfaceUseOf, readInterfaces } from './read.js';

/**
 * Groups outside the manifest on interfaces that are to change over from a shared group: the one call that gives an interface its
 * groups names all of them, and no session may name a group that does not move.
 */
export async function keptGroupBlockers(context: DriverContext, found: Found, parties: Parties): Promise<readonly Blocker[]> {
  const configuration = configurationOf(found);
  if (modeOf(configuration, parties) === 'in-place') return [];
  const moving = manifestGroupIds(parties);
  const entries = await readInterfaces(context, configuration.groupId);
  return entries
    .filter((entry) => isOfManifest(interfaceUseOf(context, entry), parties))
    .flatMap(({ NetworkInterfaceId, Groups = [] }) =>
      Groups.filter(({ GroupId = '' }) => !moving.has(GroupId)).map(({ GroupId }) => ({
        code: 'InterfaceKeepsOtherGroup',
        arn: found.ref.arn,
        detail: `Interface ${NetworkInterfaceId} uses ${GroupId} as well, which does not move.`,
        whoMustAct: 'seller',
        remedy: `Add ${GroupId} to what is sold, or take it off the interface.`,
      })),
    );
}
