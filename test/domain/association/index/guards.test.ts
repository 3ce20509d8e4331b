import { expect, test } from '@jest/globals';
import { guardsOf } from '../../../../domain/association/index/guards.js';
import { rulesOf } from '../../../../domain/association/index/security-groups.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import { behind } from '../../../../domain/association/score/link-class.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

test('tell stores from others, caretakers by the parts before any use, and nothing of silence without logs', () => {
  const resources = [
    aKnownResource('orders', 'rds-instance'),
    aKnownResource('of-orders', 'security-group'),
    aKnownResource('bastion', 'ec2-instance'),
    aKnownResource('of-bastion', 'security-group'),
  ];
  const letsIn = aRow(1, 3, 'configuration', 'mentions', 'lets in (IpPermissions)');
  const scored = aScoredEstate(resources, [aLink(0, 1), aLink(2, 3), letsIn]);
  const links = structureLinks(scored, resources.length);
  const source = { scored, resources, links, rules: rulesOf(scored), counts: new Uint8Array(4).fill(1) };

  const { behind: found, isCaretaker, isSilent } = guardsOf({ ...source, partOf: Uint32Array.of(0, 0, 1, 1) });

  expect([[...found], [...isCaretaker], [...isSilent]]).toEqual([
    [0, behind.store, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0],
  ]);
});
