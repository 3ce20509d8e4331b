import { buildIndex } from '../../domain/association/index/build-index.js';
import { reach } from '../../domain/association/index/reach.js';
import { fittedWeights } from '../../domain/association/score/fitted-weights.js';
import type { Figure } from '../figure.js';
import { Random } from './estates/random.js';
import { graphologyRun } from './graph/graphology-run.js';
import { largeAsOf, largeEvidence, largeResources } from './graph/large-estate.js';
import { runAlone } from './graph/run-alone.js';

/** What is measured: rows of evidence and resources of the one that graphology takes, and of the others. */
export interface GraphSize {
  readonly rows: number;
  readonly nodes: number;
  readonly repeats: number;
  /** Rows of the runs that the exponent is taken of; a tenth as many resources. */
  readonly exponentRows: readonly number[];
  readonly seeds: number;
}

/** As P14, P15 and P17 have it. */
export const graphSize: GraphSize = {
  rows: 1_000_000,
  nodes: 100_000,
  repeats: 3,
  exponentRows: [100_000, 1_000_000, 10_000_000],
  seeds: 5_000,
};

const megabyte = 1_000_000;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The exponent by which time grows with rows: the slope of the line through the logarithms. */
export function exponentOf(points: readonly { readonly rows: number; readonly seconds: number }[]): number {
  const logs = points.map(({ rows, seconds }) => [Math.log(rows), Math.log(seconds)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, one) => sum + one[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [u, v]) => sum + (u - x) * (v - y), 0);
  return above / logs.reduce((sum, [u]) => sum + (u - x) ** 2, 0);
}

/** One after the other, in turns, so that both have the same machine; of two runs the faster, for both alike. */
function speedFigures({ rows, nodes, repeats }: GraphSize): readonly Figure[] {
  const evidence = largeEvidence(nodes, rows, 1);
  const secondsOf = (run: 'own' | 'graphology') => Math.min(...runAlone(evidence, nodes, { run, measure: 'seconds', times: 2 }));
  const runs = Array.from({ length: repeats }, () => ({ own: secondsOf('own'), rival: secondsOf('graphology') }));
  const ratios = runs.map(({ own, rival }) => rival / own).toSorted((a, b) => a - b);
  const seconds = median(runs.map(({ own }) => own));
  const size = `${evidence.rows.toLocaleString('en-US')} rows and ${nodes.toLocaleString('en-US')} resources`;
  const rivalName = 'graphology: graph, components, Louvain';
  const speed: Figure = {
    id: 'P14',
    what: `components, score and groups of ${size}, ${seconds.toFixed(2)} s of one processor: times faster`,
    figure: median(ratios),
    low: ratios[0] ?? 0,
    high: ratios.at(-1) ?? 0,
    unit: '×',
    reach: { op: '>=', value: 25 },
    rival: 1,
    rivalName,
  };
  const peakOf = (run: 'own' | 'graphology') => (runAlone(evidence, nodes, { run, measure: 'peakBytes', times: 1 })[0] ?? 0) / megabyte;
  const memory: Figure = {
    id: 'P14/memory',
    what: 'memory above the evidence and resources that were there, in a process of its own',
    figure: median(Array.from({ length: repeats }, () => peakOf('own'))),
    unit: 'MB',
    reach: { op: '<=', value: 80 },
    rival: peakOf('graphology'),
    rivalName,
  };
  return [speed, memory];
}

function exponentFigure({ exponentRows }: GraphSize): Figure {
  const points = exponentRows.map((rows) => {
    const evidence = largeEvidence(rows / 10, rows, 2);
    return { rows: evidence.rows, seconds: Math.min(...runAlone(evidence, rows / 10, { run: 'own', measure: 'seconds', times: 3 })) };
  });
  const what = points.map(({ rows, seconds }) => `${rows.toLocaleString('en-US')} rows ${seconds.toFixed(2)} s`).join(', ');
  return {
    id: 'P15',
    what: `exponent of time: ${what}`,
    figure: exponentOf(points),
    unit: '',
    reach: { op: '<=', value: 1.08 },
    rival: 1.2,
    rivalName: 'the most that was thought of',
  };
}

function reachFigure({ rows, nodes, seeds }: GraphSize): Figure {
  const [evidence, resources, random] = [largeEvidence(nodes, rows, 1), largeResources(nodes), new Random(17)];
  const index = buildIndex({ resources, evidence, weights: fittedWeights, asOf: largeAsOf });
  const milliseconds = Array.from({ length: seeds }, () => {
    const seed = random.whole(0, nodes - 1);
    const start = performance.now();
    reach(index, seed, { minConfidence: fittedWeights.threshold });
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return {
    id: 'P17',
    what: `what belongs with a resource of ${nodes.toLocaleString('en-US')}: the slowest of 100, of ${seeds.toLocaleString('en-US')} asked`,
    figure: milliseconds[Math.floor(seeds * 0.99)] ?? 0,
    unit: 'ms',
    reach: { op: '<=', value: 2 },
    rival: graphologyRun(evidence, nodes).louvainSeconds * 1_000,
    rivalName: 'Louvain anew',
  };
}

/** P14, P15 and P17: how fast and in how little memory pairs become groups, how time grows, and how fast a question is answered. */
export async function graphFigures(size: GraphSize = graphSize): Promise<readonly Figure[]> {
  return [...speedFigures(size), exponentFigure(size), reachFigure(size)];
}
