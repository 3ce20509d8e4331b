import { describe, expect, it } from '@jest/globals';
import { defaultFlowFormat, flowColumn, flowPlaces, flowPlan } from '../../../../../domain/association/logs/flow/flow-column.js';
import { configured } from '../../../../support/flow-lines.js';

describe('flowPlan', () => {
  it('places columns by name, in text, Parquet and configured spelling, and skips others', () => {
    const plan = Uint8Array.from([flowColumn['account-id'], 0, flowColumn.srcaddr]);

    for (const text of ['account-id x-new srcaddr', ' account_id x_new srcaddr ', configured('account-id x-new srcaddr')]) {
      expect(flowPlan(text)).toEqual(plan);
    }
    expect(flowPlan(defaultFlowFormat)).toHaveLength(14);
  });

  it.each([
    '',
    'version bytes',
    'srcaddr srcaddr',
    'pkt-srcaddr pkt_srcaddr',
    'srcaddr Dstaddr',
    'srcaddr 10.0.0.1',
    `srcaddr${' x'.repeat(256)}`,
  ])('takes %j for no format', (text) => {
    expect(flowPlan(text)).toBeUndefined();
  });

  it('has a place of its own for each column', () => {
    expect(new Set(Object.values(flowColumn)).size).toBe(flowPlaces - 1);
    expect(Math.max(...Object.values(flowColumn))).toBe(flowPlaces - 1);
  });
});
