import type * as z from 'zod';
import { associatedPair } from '../../domain/association/identification/associated-pair.js';
import { namedResourceId } from '../../domain/resource/named-resource.js';
import type { ApiHandler } from './route.js';
import type { pairParams, pairQuery } from './schemas/identification.js';

/** GET /api/resources/{resourceId}/associations/{otherId} */
export const readAssociation: ApiHandler<undefined, z.output<typeof pairQuery>, z.output<typeof pairParams>> = async (
  { speaker, params, query },
  ports,
) => {
  const one = namedResourceId(params.resourceId, query.arn);
  const other = namedResourceId(params.otherId, query.otherArn);
  return { body: await associatedPair(ports, speaker, one, other) };
};
