import type { MeasuredFigure } from '../../generated/api.js';
import { rangeText } from '../instant.js';

/** What nobody measured; never 0. */
export const notMeasured = 'Not measured';

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A count of requests or errors. */
export function countText(figure: MeasuredFigure): string {
  return figure.measured ? number.format(figure.value) : notMeasured;
}

/** Uptime as a percentage that rounds down: only what never failed is 100 %. */
export function uptimeText(figure: MeasuredFigure): string {
  return figure.measured ? `${number.format(Math.floor(figure.value * 10_000 + 1e-6) / 100)} %` : notMeasured;
}

/** When a figure was measured, and on how many of the cloud resources of the offer; empty where it was not. */
export function figureRange(figure: MeasuredFigure, resourceCount: number): string {
  if (!figure.measured) return '';
  return `${rangeText(figure)}, on ${figure.resourceCount} of ${resourceCount} cloud ${resourceCount === 1 ? 'resource' : 'resources'}`;
}
