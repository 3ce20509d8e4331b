import type { ResidualAccess, TransferReport } from '../../../generated/api.js';

/** One way in that the seller had, and the cloud resource it leads into. */
export interface ResidualRow extends ResidualAccess {
  readonly id: string;
  /** ARN of the cloud resource that moved. */
  readonly resourceArn: string;
}

/** Everything the seller had, by what is left of it. */
export type ResidualLists = { readonly [state in ResidualAccess['state']]: readonly ResidualRow[] };

/** The ways in of all cloud resources, in one list for each state. */
export function residualLists({ resources }: TransferReport): ResidualLists {
  const rows = resources.flatMap(({ arn: resourceArn, resourceId, residual }) =>
    residual.map((one, place) => ({ ...one, id: `${resourceId} ${place}`, resourceArn })),
  );
  const of = (state: ResidualAccess['state']) => rows.filter((row) => row.state === state);
  return { removed: of('removed'), expires: of('expires'), 'cannot-be-proven': of('cannot-be-proven'), open: of('open') };
}
