import { describe, expect, it } from '@jest/globals';
import { layering } from './layering.js';
import { messagesOf } from './messages.js';

describe('layering', () => {
  it('takes imports that point inward', () => {
    const texts = {
      'domain/transfer/a.ts': "import { createHash } from 'node:crypto';\nimport { b } from '../ledger/b.js';",
      'drivers/a.ts': "import type { EC2Client } from '@aws-sdk/client-ec2';\nimport { b } from '../domain/b.js';",
      'lambdas/saga/a.ts': "import { b } from '../../adapters/b.js';",
      'lambdas/api/b.ts': "import manifest from '../../package.json' with { type: 'json' };",
      'cli/a.ts': "import { routes } from '../lambdas/api/routes.js';\nimport { b } from '../domain/b.js';",
      'cli/identify/a.ts': "import { b } from '../../adapters/logs/b.js';\nimport { c } from '../../adapters/files/c.js';",
      'scripts/a.ts': "import { b } from '../lib/b.js';",
      'console/src/shared/a.ts': "import type { B } from '../../../domain/b.js';\nimport { c } from '../generated/c.js';",
      'console/src/app/pages.ts': "const a = () => import('../features/listings/pages/a.js');",
      'console/src/features/listings/pages/a.tsx': "import { A } from '../parts/a.js';\nimport { b } from '../../../shared/b.js';",
    };
    expect(messagesOf(layering, texts)).toEqual([]);
  });

  it.each([
    ['domain/transfer/a.ts', "import { b } from '../../adapters/b.js';", 'domain imports adapters'],
    ['domain/a.ts', "import * as z from 'zod';", 'make it a port'],
    ['domain/a.ts', "export { b } from '../drivers/b.js';", 'domain imports drivers'],
    ['drivers/a.ts', "const b = import('../lambdas/b.js');", 'drivers imports lambdas'],
    ['lib/stacks/a.ts', "import { b } from '../../adapters/b.js';", 'lib imports adapters'],
    ['cli/a.ts', "import { b } from '../adapters/b.js';", 'cli imports adapters'],
    [
      'cli/identify/a.ts',
      "import { b } from '../../adapters/s3/b.js';",
      'it may import domain, lambdas, cli, adapters/files, adapters/logs',
    ],
    ['adapters/logs/a.ts', "import { B } from '@aws-sdk/client-s3';", 'the command line carries this folder along'],
    ['lambdas/api/a.ts', "import { B } from '@aws-sdk/client-s3';", 'drivers and adapters only'],
    ['domain/a.ts', "import manifest from '../package.json' with { type: 'json' };", 'domain imports the root'],
    ['console/src/a.ts', "import { b } from '../../lambdas/b.js';", 'console imports lambdas'],
    ['console/src/a.tsx', "import type { b } from '../../adapters/b.js';", 'console imports adapters'],
    ['console/src/a.ts', "import { b } from '../../lib/b.js';", 'console imports lib'],
    ['console/src/features/a/pages/c.tsx', "import { b } from '../../b/parts/b.js';", 'a imports the area b'],
    ['console/src/shared/a.tsx', "const b = import('../features/b/parts/b.js');", 'what all areas use imports the area b'],
    ['lib/a.ts', "import type { B } from '@aws-sdk/client-s3';", 'drivers and adapters only'],
  ])('refuses in %s: %s', (path, text, message) => {
    expect(messagesOf(layering, { [path]: text })).toEqual([expect.stringContaining(message)]);
  });
});
