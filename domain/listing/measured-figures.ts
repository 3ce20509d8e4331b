import { ConveyanceError } from '../errors.js';
import { type Instant, plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { type FigureName, type FigurePoint, figureNames, figurePeriodSeconds, type Span } from '../resource/figure.js';
import { groupEntries, refOf } from '../transfer/resource-group.js';
import type { ManifestEntry } from '../transfer/transfer.js';

/** A figure with the time range in which something was measured, and of how many resources; `not measured` is never 0. */
export type MeasuredFigure =
  | { readonly measured: false }
  | {
      readonly measured: true;
      readonly from: Instant;
      readonly to: Instant;
      /** A count for requests and errors; for uptime the share, 0 to 1, of the measured hours without a failed check. */
      readonly value: number;
      readonly resourceCount: number;
    };

/** Requests received, errors answered and uptime of a listed set. */
export type MeasuredFigures = { readonly [figure in FigureName]: MeasuredFigure };

const daySeconds = 86_400;
const windowDays = 30;

/** Measuring is worth so much of a request's time, and no more. */
const measuringSeconds = 12;

/** What of a set was measured over the last 30 days, read where its resources are; an account that gives no answer has measured nothing. */
export async function measuredFigures(
  ports: Pick<Ports, 'clock' | 'memberCloud'>,
  entries: readonly ManifestEntry[],
): Promise<MeasuredFigures> {
  const to = ports.clock.now();
  const span = { from: plusSeconds(to, -windowDays * daySeconds), to };
  const groups = groupEntries(entries).map((group) => pointsOfGroup(ports, group, span));
  return figuresOf((await Promise.all(groups)).flat());
}

async function pointsOfGroup(
  { memberCloud }: Pick<Ports, 'memberCloud'>,
  entries: readonly ManifestEntry[],
  span: Span,
): Promise<readonly FigurePoint[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const { type, awsAccountId, region } = first;
  const leaseUntil = plusSeconds(span.to, measuringSeconds);
  try {
    const control = await memberCloud.open({ type, awsAccountId, region, verb: 'measure', scope: { kind: 'read' }, leaseUntil });
    return await control.measure(entries.map(refOf), span);
  } catch (error) {
    if (error instanceof ConveyanceError) return [];
    throw error;
  }
}

/** Sums of counts, and the share of good hours; a period without data says nothing. */
export function figuresOf(points: readonly FigurePoint[]): MeasuredFigures {
  const figures = figureNames.map((name) => [name, figureOf(points.filter(({ figure }) => figure === name))] as const);
  return Object.fromEntries(figures) as { [figure in FigureName]: MeasuredFigure };
}

function figureOf(points: readonly FigurePoint[]): MeasuredFigure {
  const [first] = points;
  if (first === undefined) return { measured: false };
  const sum = points.reduce((total, { value }) => total + value, 0);
  const starts = points.map(({ at }) => at).sort();
  return {
    measured: true,
    from: starts[0] ?? first.at,
    to: plusSeconds(starts.at(-1) ?? first.at, figurePeriodSeconds),
    value: first.figure === 'uptime' ? sum / points.length : sum,
    resourceCount: new Set(points.map(({ arn }) => arn)).size,
  };
}
