import type * as z from 'zod';
import { associationsOf } from '../../domain/association/identification/associations-of.js';
import { namedResourceId } from '../../domain/resource/named-resource.js';
import type { ApiHandler } from './route.js';
import type { associationsQuery } from './schemas/identification.js';
import type { resourceParams } from './schemas/resources.js';

/** GET /api/resources/{resourceId}/associations */
export const listAssociations: ApiHandler<undefined, z.output<typeof associationsQuery>, z.output<typeof resourceParams>> = async (
  { speaker, params, query: { arn, page, ...asked } },
  ports,
) => ({ body: await associationsOf(ports, speaker, namedResourceId(params.resourceId, arn), { ...asked, after: page }) });
