import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from './api-context.js';
import { problemFrom } from './api-problem.js';
import type { ItemOf, PagedName, RequestOf } from './request-of.js';
import type { Answer } from './use-answer.js';

/** A list read to its end, or to a limit. */
export interface Pages<Item> extends Answer<readonly Item[]> {
  /** True until the last page is there. */
  readonly isGrowing: boolean;
  /** True where there is more than the limit. */
  readonly isCut: boolean;
}

/** Items of a list that the console keeps at once, where a page asks for no other limit. */
export const itemsMax = 1_000;
const pageSize = 100;
/** A page may hold fewer items than were asked for, or none, and have a next one. */
const pagesMax = 60;

/** Reads a paged list page after page, at most `atMost` items (`itemsMax`); what is there is shown while the rest comes. */
export function usePages<Name extends PagedName>(
  name: Name,
  request: RequestOf<Name>,
  options: { readonly enabled?: boolean; readonly atMost?: number } = {},
): Pages<ItemOf<Name>> {
  const api = useApi();
  const { enabled = true, atMost = itemsMax } = options;
  const query = useInfiniteQuery({
    queryKey: [name, 'pages', request],
    queryFn: ({ pageParam }) => api.call(name, pageRequest(request, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    enabled,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, error } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items as readonly ItemOf<Name>[]), [data]);
  const isCut = (items?.length ?? 0) > atMost || (hasNextPage && (data?.pages.length ?? 0) >= pagesMax);
  const isGrowing = hasNextPage && !isCut && error === null;
  useEffect(() => {
    if (isGrowing && !isFetching) void fetchNextPage();
  }, [isGrowing, isFetching, fetchNextPage]);
  const isLoading = query.isPending && enabled;
  return { data: items?.slice(0, atMost), problem: problemFrom(error), isLoading, isGrowing, isCut, refresh: () => void query.refetch() };
}

function pageRequest<Name extends PagedName>(request: RequestOf<Name>, page: string | undefined): RequestOf<Name> {
  const query = 'query' in request ? (request.query as object) : {};
  return { ...request, query: { ...query, limit: pageSize, page } };
}
