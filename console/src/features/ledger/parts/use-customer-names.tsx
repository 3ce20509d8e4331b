import { useMemo } from 'react';
import { usePages } from '../../../api/use-pages.js';

/** Names of customers by id, for operators; those that are not there yet, or beyond the limit of a list, go by their id. */
export function useCustomerNames(enabled: boolean): ReadonlyMap<string, string> {
  const { data } = usePages('listCustomers', {}, { enabled });
  return useMemo(() => new Map((data ?? []).map(({ customerId, name }) => [customerId, name])), [data]);
}
