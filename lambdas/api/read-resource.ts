import type * as z from 'zod';
import { namedResourceId } from '../../domain/resource/named-resource.js';
import { readOwnResource } from '../../domain/resource/read-own-resource.js';
import type { ApiHandler } from './route.js';
import type { resourceParams, resourceQuery } from './schemas/resources.js';

/** GET /api/resources/{resourceId} */
export const readResource: ApiHandler<undefined, z.output<typeof resourceQuery>, z.output<typeof resourceParams>> = async (
  { speaker, params, query },
  ports,
) => ({ body: await readOwnResource(ports, speaker, namedResourceId(params.resourceId, query.arn)) });
