import type { Draft } from './draft.js';
import type { EstateDraft, Network } from './estate-draft.js';
import { addNetwork } from './parts/network.js';

/** What every account has once, for all its solutions. */
export interface SharedServices {
  readonly network: Network;
  readonly bastion: Draft;
  readonly monitor: Draft;
  readonly deployer: Draft;
  readonly key: Draft;
  readonly keyPair: Draft;
  readonly image: Draft;
}

function addHost(estate: EstateDraft, { vpc, subnets }: Network, component: string): Draft {
  const host = estate.addShared('ec2-instance', component);
  const group = estate.addShared('security-group', `${component}-sg`);
  const volume = estate.addShared('ebs-volume', `${component}-disk`);
  estate.link(group, vpc);
  for (const used of [group, vpc, volume, ...subnets.slice(0, 1)]) estate.link(host, used);
  host.group = group;
  return host;
}

/** Network, names, certificates, logs, alarms, bastion, monitoring, deployment, key, key pair and image that solutions share. */
export function addSharedServices(estate: EstateDraft): SharedServices {
  const network = addNetwork(estate, (type, component) => estate.addShared(type, component), estate.random.whole(2, 3), true);
  estate.addShared('s3-bucket', 'access-logs');
  estate.addShared('sns-topic', 'ops-alarms');
  const zone = estate.addShared('hosted-zone', 'domain');
  const certificate = estate.addShared('certificate', 'wildcard');
  estate.link(certificate, zone);
  const deployer = estate.addShared('iam-role', 'deploy');
  deployer.statements.push({ Effect: 'Allow', Action: ['cloudformation:*', 'lambda:*', 'ecs:*'], Resource: '*' });
  const [key, keyPair, image] = [
    estate.addShared('kms-key', 'default-key'),
    estate.addShared('key-pair', 'ops'),
    estate.addShared('machine-image', 'golden'),
  ];
  return {
    network,
    bastion: addHost(estate, network, 'bastion'),
    monitor: addHost(estate, network, 'monitor'),
    deployer,
    key,
    keyPair,
    image,
  };
}

const encrypted = /^(ebs-volume|s3-bucket|rds-instance|rds-cluster|dynamodb-table|secret|sqs-queue)$/;
const deployed = /^(lambda-function|ecs-service|auto-scaling-group|ecs-task-definition|state-machine|http-api|rest-api)$/;

function configureUse(estate: EstateDraft, shared: SharedServices, draft: Draft, usesKey: boolean): void {
  const { random } = estate;
  const hasKey = draft.links.some(({ toArn }) => toArn.includes(':kms:'));
  if (usesKey && encrypted.test(draft.type) && !hasKey && random.chance(0.8)) estate.link(draft, shared.key);
  if (draft.type === 'ec2-instance' || draft.type === 'launch-template') {
    if (random.chance(0.5)) estate.link(draft, shared.keyPair);
    if (random.chance(0.6)) estate.link(draft, shared.image);
    for (const host of [shared.bastion, shared.monitor]) {
      if (draft.group && host.group && random.chance(0.6)) estate.link(draft.group, host.group);
    }
  }
}

/** Polling by monitoring is in every log, people come over the bastion now and then, and deployment is a call by one role everywhere. */
function seeUse(estate: EstateDraft, { bastion, monitor, deployer }: SharedServices, draft: Draft): void {
  const { random, switches } = estate;
  const time = { firstDaysAgo: 30, lastDaysAgo: 0 };
  if (draft.type === 'ec2-instance' && switches.flow) {
    const flow = { to: draft, relation: 'calls', source: 'flow', principals: 0, ...time } as const;
    if (random.chance(0.85)) estate.see({ ...flow, from: monitor, events: random.whole(3_000, 9_000) });
    if (random.chance(0.35)) estate.see({ ...flow, from: bastion, events: random.whole(1, 60) });
  }
  if (!deployed.test(draft.type) || !random.chance(0.7)) return;
  estate.see({ from: deployer, to: draft, relation: 'deploys', source: 'cloudtrail', events: random.whole(1, 25), principals: 1, ...time });
}

/** Lets every solution use what is shared; the key of the platform encrypts what three in ten solutions keep. */
export function useSharedServices(estate: EstateDraft, shared: SharedServices): void {
  for (const solution of estate.solutions) {
    const usesKey = estate.random.chance(0.3);
    for (const draft of solution.members) {
      configureUse(estate, shared, draft, usesKey);
      seeUse(estate, shared, draft);
    }
  }
  for (const draft of estate.shared) if (estate.random.chance(0.8)) draft.tags = { ...draft.tags, Name: draft.name, team: 'platform' };
}
