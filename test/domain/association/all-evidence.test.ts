import { describe, expect, it } from '@jest/globals';
import { allEvidence } from '../../../domain/association/all-evidence.js';
import { sourceCode } from '../../../domain/association/evidence/evidence-source.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable } from '../../support/an-association-index.js';

const [web, volume] = [aKnownResource('web'), aKnownResource('volume', 'ebs-volume')];
const resources = [{ ...web, links: [{ toArn: volume.arn, relation: 'stores data on', needs: true }] }, volume].sort((a, b) =>
  a.arn < b.arn ? -1 : 1,
);

describe('allEvidence', () => {
  it('brings what is configured and what was logged together', () => {
    const logged = anEvidenceTable([anEvidenceRow({ a: 0, b: 1, source: sourceCode.flow })]);

    const sources = (table: ReturnType<typeof allEvidence>) => [...new Set(table.source)].sort((x, y) => x - y);

    expect(sources(allEvidence(resources))).toEqual([sourceCode.configuration]);
    expect(sources(allEvidence(resources, logged))).toEqual([sourceCode.configuration, sourceCode.flow]);
  });
});
