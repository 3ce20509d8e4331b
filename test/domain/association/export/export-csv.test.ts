import { describe, expect, test } from '@jest/globals';
import { exportCsv } from '../../../../domain/association/export/export-csv.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

describe('exportCsv', () => {
  test('writes a line for each pair, quoted, with the best reason', () => {
    const resources = [aKnownResource('a "quoted", name'), aKnownResource('assets', 's3-bucket')];
    const index = anAssociationIndex({ resources, pairs: [[0, 1, 0.875]], rows: [anEvidenceRow()], groups: [3, -1], shared: [1] });

    const [head, line, ...rest] = exportCsv(index, 0.5);

    expect(head).toMatch(/^a,a_type,b,b_type,confidence,/);
    expect(line).toContain(',0.8750,3,,no,yes,cloudtrail,"EC2 instance a ""quoted"", name reads S3 bucket assets');
    expect(line?.endsWith('\r\n')).toBe(true);
    expect(rest).toEqual([]);
  });

  test('never hands a formula to a spreadsheet', () => {
    const resources = [aKnownResource('x', 'ec2-instance', { arn: '=HYPERLINK("http://x")' }), aKnownResource('assets', 's3-bucket')];

    const [, line] = exportCsv(anAssociationIndex({ resources, pairs: [[0, 1, 1]] }), 0);

    expect(line).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",/);
  });
});
