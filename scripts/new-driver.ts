import { join } from 'node:path';
import { writeNewDriver } from './new-driver/write-new-driver.js';

const type = process.argv[2];
if (type === undefined) {
  console.error('npm run new:driver -- <type>, e.g. npm run new:driver -- efs-file-system');
  process.exitCode = 2;
} else {
  for (const line of writeNewDriver(join(import.meta.dirname, '..'), type)) console.log(line);
}
