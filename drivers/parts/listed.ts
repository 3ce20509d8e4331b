import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';

/** Resources of one type that `list` answers at most, per account and region. */
export const listedMax = 10_000;

/** The resources on all pages, up to `listedMax`; no page is read beyond. */
export async function listed<P>(
  pages: AsyncIterable<P>,
  refsOf: (page: P) => readonly CloudResourceRef[] | undefined,
): Promise<readonly CloudResourceRef[]> {
  const refs: CloudResourceRef[] = [];
  for await (const page of pages) {
    refs.push(...(refsOf(page) ?? []));
    if (refs.length >= listedMax) break;
  }
  return refs.slice(0, listedMax);
}
