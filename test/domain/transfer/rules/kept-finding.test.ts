import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { keptFinding } from '../../../../domain/transfer/rules/kept-finding.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const resources = [aKnownResource('web'), aKnownResource('orders', 'sqs-queue')];
const row = anEvidenceRow({ source: sourceCode.configuration, relation: relationCode.needs, detail: 'sends to' });
const knowledge = { resources, evidence: anEvidenceTable([row]) };
const [web, queue] = resources.map(({ arn }) => arn);

describe('keptFinding', () => {
  it('tells the seller of what stays by name, and the purchaser without', () => {
    const finding = keptFinding(knowledge, { other: 1, row: 0, direction: 'needs' });

    expect(finding).toMatchObject({ severity: 'warning', code: 'StaysBehind', arn: queue, about: 'seller' });
    expect(finding.detail).toBe(`${web} sends to ${queue}, and it stays with you without access for what is sold.`);
    expect(finding.toOthers?.detail).toContain('needs, and grants no access to it: SQS queue in eu-west-1.');
    expect(JSON.stringify(finding.toOthers)).not.toContain('arn:');
  });

  it('tells of what stays although it needs what is sold', () => {
    const finding = keptFinding(knowledge, { other: 0, row: 0, direction: 'neededBy' });

    expect(finding.detail).toBe(`${web} sends to ${queue}, and stays with you without it.`);
    expect(finding.toOthers?.detail).toContain('needs what is sold: EC2 instance in eu-west-1.');
  });
});
