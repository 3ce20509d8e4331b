import { describe, expect, test } from '@jest/globals';
import { speaksAgainst } from '../../../../domain/association/explain/speaks-against.js';
import { reasonsOf } from '../../../../domain/association/export/scored-pair.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow, noon } from '../../../support/an-association-index.js';

const tagged = (name: string, app: string) => aKnownResource(name, 'ec2-instance', { tags: { app, Name: name } });

describe('speaksAgainst', () => {
  test('names other values of a tag that groups, and not of one that is another on each', () => {
    const index = anAssociationIndex({ resources: [tagged('a', 'shop'), tagged('b', 'crm'), tagged('c', 'shop'), tagged('d', 'crm')] });

    expect(speaksAgainst(index, 0, 1, [])).toEqual(['They are tagged app=shop and app=crm.']);
    expect(speaksAgainst(index, 0, 2, [])).toEqual([]);
  });

  test('names other stacks and shared services', () => {
    const declared = (name: string, stack: string) => aKnownResource(name, 'secret', { declaredBy: [stack] });
    const index = anAssociationIndex({ resources: [declared('a', 'stack/one'), declared('b', 'stack/two')], shared: [1] });

    expect(speaksAgainst(index, 0, 1, [])).toEqual([
      'secret b is a shared service: it touches several solutions and is a member of none.',
      'They are declared by different stacks: stack/one and stack/two.',
    ]);
  });

  test('says so when the newest log is older than the half-life', () => {
    const aged = (days: number) => {
      const rows = [anEvidenceRow({ first: noon - 90 * 86_400, last: noon - days * 86_400 })];
      const index = anAssociationIndex({ resources: [aKnownResource('a'), aKnownResource('b')], rows });
      return speaksAgainst(index, 0, 1, reasonsOf(index, 0, 1));
    };

    expect(aged(29)).toEqual([]);
    expect(aged(31)).toEqual(['The newest log that shows them together is 31 days old; evidence counts half after 30.']);
  });
});
