import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { plainFlowEdges } from '../../../../bench/identification/flow/plain-flow-edges.js';
import { aFlowLine } from '../../../support/flow-lines.js';

describe('plainFlowEdges', () => {
  it('sums accepted records towards a service by slot and ends', () => {
    const lines = [
      aFlowLine(),
      aFlowLine({ srcport: 40_001, end: 1_795_428_099 }),
      aFlowLine({ action: 'REJECT' }),
      aFlowLine({ srcport: 443, dstport: 40_000 }),
      aFlowLine({ srcaddr: 'x' }),
      'x',
    ];

    const edges = plainFlowEdges(gzipSync(lines.join('\n')));

    expect([...edges]).toEqual([
      ['123456789012 2992380 eni-0a 2 10.0.0.5 10.0.0.9', { count: 2, first: 1_795_428_000, last: 1_795_428_099 }],
    ]);
  });
});
