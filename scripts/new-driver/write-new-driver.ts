import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverName } from './driver-name.js';
import { driverTemplate } from './driver-template.js';
import { driverTestTemplate } from './driver-test-template.js';

/** Writes the driver and its test for a new type, never over a file that is there; answers what is left to do by hand. */
export function writeNewDriver(root: string, type: string): readonly string[] {
  const name = driverName(type);
  const driver = `drivers/${type}.ts`;
  const test = `test/drivers/${type}.test.ts`;
  writeFileSync(join(root, driver), driverTemplate(name), { flag: 'wx' });
  writeFileSync(join(root, test), driverTestTemplate(name), { flag: 'wx' });
  return [
    `Wrote ${driver} and ${test}.`,
    `Add '${type}' to cloudResourceTypes in domain/resource/cloud-resource.ts.`,
    `Add '${type}': ${name.exported} to drivers/registry.ts.`,
    'Write the verbs until the contract test is green; drivers/ebs-volume.ts is the golden example.',
    'Then: npm run docs && npm run check',
  ];
}
