import type * as z from 'zod';
import { listAssociations as list } from '../../domain/association/list-associations.js';
import { namedResourceId } from '../../domain/resource/named-resource.js';

import type { ApiHandler } from './route.js';
import type { resourceParams, resourceQuery } from './schemas/resources.js';

/** GET /api/resources/{resourceId}/associations */
export const listAssociations: ApiHandler<undefined, z.output<typeof resourceQuery>, z.output<typeof resourceParams>> = async (
  { speaker, params, query },
  ports,
) => ({ body: await list(ports, speaker, namedResourceId(params.resourceId, query.arn)) });
