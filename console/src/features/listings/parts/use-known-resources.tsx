import { useMemo } from 'react';
import { type Pages, usePages } from '../../../api/use-pages.js';
import type { CloudResource } from '../../../generated/api.js';
import { type KnownResources, knownResources } from '../client/listed-rows.js';

/** The person's own cloud resources, by id, and where reading them stands. */
export interface KnownPages {
  readonly answer: Pages<CloudResource>;
  readonly known: KnownResources;
}

/** Reads the person's own cloud resources: what is listed is told by name and not by id alone. */
export function useKnownResources({ enabled = true }: { readonly enabled?: boolean } = {}): KnownPages {
  const answer = usePages('listResources', {}, { enabled });
  const { data } = answer;
  const known = useMemo(() => knownResources(data), [data]);
  return { answer, known };
}
