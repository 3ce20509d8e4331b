import { describe, expect, it } from '@jest/globals';
import { declarationEvidence } from '../../../../domain/association/sources/declaration-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { listedEvidence } from '../../../support/listed-evidence.js';

const stack = 'arn:aws:cloudformation:eu-west-1:222222222222:stack/shop/1';
const application = 'arn:aws:resource-groups:eu-west-1:222222222222:group/shop/1';
const rest = Array.from({ length: 10 }, (_, n) => aKnownResource(`x${n}`));

describe('declarationEvidence', () => {
  it('joins what one stack declares, once, wherever that is written', () => {
    const web = aKnownResource('web', 'ec2-instance', { declaredBy: [stack], tags: { 'aws:cloudformation:stack-id': stack } });
    const db = aKnownResource('db', 'rds-instance', { declaredBy: [stack] });

    const rows = listedEvidence([web, db, ...rest], declarationEvidence);

    expect(rows).toEqual([{ a: 'web', b: 'db', source: 'stack', relation: 'is declared with', strength: 255, detail: stack }]);
  });

  it('knows applications and infrastructure code as sources of their own', () => {
    const both = { declaredBy: [application], tags: { 'pulumi:project': 'shop' } };

    const rows = listedEvidence([aKnownResource('a', 'vpc', both), aKnownResource('b', 'vpc', both), ...rest], declarationEvidence);

    expect(rows.map(({ source }) => source).sort()).toEqual(['application', 'code-tag']);
    expect(rows.find(({ source }) => source === 'code-tag')?.detail).toBe('Pulumi pulumi:project=shop');
  });

  it('says less of a stack of everything, and nothing of a tag of infrastructure code on everything', () => {
    const all = rest.map((one) => ({ ...one, declaredBy: [stack], tags: { 'terraform:workspace': 'default' } }));

    const rows = listedEvidence(all, declarationEvidence);

    expect(new Set(rows.map(({ source, strength }) => `${source} ${strength}`))).toEqual(new Set(['stack 128']));
  });
});
