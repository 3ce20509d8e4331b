import { agentOperations } from './agent-operations.js';
import { groupOperations } from './ec2/group-operations.js';
import { instanceOperations } from './ec2/instance-operations.js';
import { interfaceOperations } from './ec2/interface-operations.js';
import { keyPairOperations } from './ec2/key-pair-operations.js';
import { networkOperations } from './ec2/network-operations.js';
import { ruleOperations } from './ec2/rule-operations.js';
import { tagOperations } from './ec2/tag-operations.js';
import { volumeOperations } from './ec2/volume-operations.js';
import { metricOperations } from './metric-operations.js';
import type { Operations } from './operation.js';
import { bucketOperations } from './s3/bucket-operations.js';
import { secretOperations } from './secrets-manager/secret-operations.js';
import { valueOperations } from './secrets-manager/value-operations.js';

/** Every call that the in-memory AWS answers, by name. */
export const allOperations: Operations = {
  ...agentOperations,
  ...bucketOperations,
  ...groupOperations,
  ...instanceOperations,
  ...interfaceOperations,
  ...keyPairOperations,
  ...metricOperations,
  ...networkOperations,
  ...ruleOperations,
  ...secretOperations,
  ...tagOperations,
  ...valueOperations,
  ...volumeOperations,
};
