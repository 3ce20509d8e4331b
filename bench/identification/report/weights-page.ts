import type { Weights } from '../../../domain/association/score/weights.js';

function stepsOf(steps: Weights['features'][number]['steps']): string {
  return steps.length === 0 ? 'none' : steps.map(({ from, logOdds }) => `${from}: ${logOdds}`).join(', ');
}

function knotsOf(knots: Weights['calibration']): string {
  return knots.map(({ logOdds, confidence }) => `${logOdds} → ${confidence}`).join(', ');
}

function rowsOf(values: object): readonly string[] {
  return Object.entries(values)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `| ${name} | ${value} |`);
}

/** The report of a fit as a page: what each feature brings, the caps, how groups are formed, the calibrations, and the data. */
export function weightsPage(weights: Weights): string {
  const { version, fittedOn, intercept, features, caps, calibration, threshold, halfLifeDays, grouping, final } = weights;
  return [
    '# Weights of identification',
    '',
    `Version \`${version}\`, fitted on ${fittedOn}. Written by \`npx tsx scripts/fit-weights.ts\`; the weights are \`domain/association/score/fitted-weights.json\`.`,
    '',
    `A pair without evidence starts at ${intercept} log-odds. Each feature (0 to 255) adds what its steps say; families are capped; evidence from logs halves every ${halfLifeDays} days. Groups are cut at a confidence of ${threshold}.`,
    '',
    '| Feature | Log-odds from each value on |',
    '|---|---|',
    ...features.map(({ feature, steps }) => `| ${feature} | ${stepsOf(steps)} |`),
    '',
    '| Family | Most log-odds |',
    '|---|---|',
    ...rowsOf(caps),
    '',
    '| Forming groups | |',
    '|---|---|',
    ...rowsOf(grouping),
    ...rowsOf(grouping.join),
    '',
    'Calibrations, log-odds → confidence:',
    '',
    `- direct evidence: ${knotsOf(calibration)}`,
    `- bond of two resources: ${knotsOf(grouping.calibration)}`,
    ...Object.entries(final).map(
      ([side, { bond, direct, calibration: knots }]) =>
        `- both, of two resources ${side === 'together' ? 'of one group' : 'of different groups'} (${bond} of the bond, ${direct} of the evidence): ${knotsOf(knots)}`,
    ),
    '',
  ].join('\n');
}
