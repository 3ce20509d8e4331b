import { expect, it } from '@jest/globals';
import { codeTagOf, codeTags } from '../../../../domain/association/sources/code-tag.js';

it.each([
  ['pulumi:project', 'shop', 'Pulumi pulumi:project=shop'],
  ['Terraform:Workspace', 'prod', 'Terraform Terraform:Workspace=prod'],
  ['kubernetes.io/cluster/blue', 'owned', 'Kubernetes kubernetes.io/cluster/blue'],
])('%s=%s declares', (key, value, declared) => {
  expect(codeTagOf(key, value)).toBe(declared);
});

it.each([
  ['ManagedBy', 'terraform'],
  ['Project', 'shop'],
  ['pulumi:project', ''],
  ['kubernetes.io/cluster/', 'owned'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
])('%s=%s declares nothing', (key, value) => {
  expect(codeTagOf(key, value)).toBeUndefined();
});

it('has each convention once, in lower case', () => {
  const keys = codeTags.map(({ key }) => key);

  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key !== key.toLowerCase())).toEqual([]);
});
