import { health } from './health.js';
import { identify } from './identify.js';
import { identifyCoverage } from './identify-coverage.js';
import { identifyDiff } from './identify-diff.js';
import { identifyExport } from './identify-export.js';
import { identifyGroups } from './identify-groups.js';
import { identifyShow } from './identify-show.js';
import { identifyWhy } from './identify-why.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { transfersAudit } from './transfers-audit.js';
import { transfersVerifyAudit } from './transfers-verify-audit.js';
import { transfersWatch } from './transfers-watch.js';
import { whoami } from './whoami.js';
import type { WrittenCommand } from './written-command.js';

/** Every command that is not made from a row of the route table alone. */
export const writtenCommands: readonly WrittenCommand[] = [
  login,
  logout,
  whoami,
  health,
  transfersWatch,
  transfersAudit,
  transfersVerifyAudit,
  identify,
  identifyShow,
  identifyWhy,
  identifyGroups,
  identifyCoverage,
  identifyDiff,
  identifyExport,
];
