import { expect, test } from '@jest/globals';
import { writablePolicy } from '../../../domain/access/writable-policy.js';
import { buildPolicy, buildStatement, providerRole } from '../../support/policies.js';

test('principals deleted since are taken out and named; a statement for them alone goes', () => {
  const both = buildStatement({ Sid: 'Both', Principal: { AWS: ['AROAEXAMPLEONE', providerRole] } });
  const alone = buildStatement({ Sid: 'Alone', Principal: { AWS: 'AIDAEXAMPLETWO' } });
  const condition = buildStatement({ Sid: 'Condition', Condition: { StringLike: { 'aws:userid': 'AROAEXAMPLEONE' } } });

  const { document, dropped } = writablePolicy(buildPolicy(both, alone, condition));

  expect(dropped).toEqual(['AROAEXAMPLEONE', 'AIDAEXAMPLETWO']);
  expect(document.Statement).toEqual([{ ...both, Principal: { AWS: [providerRole] } }, condition]);
});

test('a policy without them is the same', () => {
  const policy = buildPolicy(buildStatement());

  expect(writablePolicy(policy)).toEqual({ document: policy, dropped: [] });
});
