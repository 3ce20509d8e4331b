import { describe, expect, it } from '@jest/globals';
import { EvidenceSpans, spansOf } from '../../../../domain/association/coverage/evidence-spans.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const { cloudtrail, flow, tags } = sourceCode;
const evidence = anEvidenceTable([
  anEvidenceRow({ a: 0, b: 1, source: cloudtrail, first: 50, last: 60 }),
  anEvidenceRow({ a: 1, b: 2, source: cloudtrail, first: 10, last: 55 }),
  anEvidenceRow({ a: 1, b: 2, source: flow, first: 0, last: 0 }),
]);

describe('EvidenceSpans', () => {
  it('tells from when to when a source speaks of a node, and of all', () => {
    const spans = new EvidenceSpans(evidence, 4);

    expect([0, 1, 2, 3].map((node) => spans.ofNode(cloudtrail, node))).toEqual([
      { first: 50, last: 60 },
      { first: 10, last: 60 },
      { first: 10, last: 55 },
      undefined,
    ]);
    expect([spans.ofNode(flow, 2), spans.ofNode(tags, 2)]).toEqual([{ first: 0, last: 0 }, undefined]);
    expect([spans.ofAll(cloudtrail), spans.ofAll(tags)]).toEqual([{ first: 10, last: 60, nodes: 3 }, undefined]);
  });
});

describe('spansOf', () => {
  it('reads a table once', () => {
    expect(spansOf(evidence, 4)).toBe(spansOf(evidence, 4));
  });
});
