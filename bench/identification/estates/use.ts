import type { RelationName } from '../../../domain/association/evidence/relation.js';
import type { KnownType } from '../../../domain/association/known-type.js';
import type { Draft, Practice, Sighting } from './draft.js';
import type { EstateDraft, SolutionDraft } from './estate-draft.js';

/** How a service is reached at run time: through the network to an address, or by calls that CloudTrail may log. */
type Reach = 'address' | 'data-event' | 'management-event';

const reaches: { readonly [type in KnownType]?: Reach } = {
  'ec2-instance': 'address',
  'load-balancer': 'address',
  'classic-load-balancer': 'address',
  'rds-instance': 'address',
  'rds-cluster': 'address',
  'elasticache-cluster': 'address',
  'elasticache-replication-group': 'address',
  'efs-mount-target': 'address',
  's3-bucket': 'data-event',
  'dynamodb-table': 'data-event',
  'lambda-function': 'data-event',
  'sqs-queue': 'data-event',
  'sns-topic': 'data-event',
  'kinesis-stream': 'data-event',
  'http-api': 'data-event',
  'event-bus': 'management-event',
  'state-machine': 'management-event',
  secret: 'management-event',
  'ssm-parameter': 'management-event',
  'kms-key': 'management-event',
};

const actions: { readonly [type in KnownType]?: readonly string[] } = {
  's3-bucket': ['s3:GetObject', 's3:PutObject'],
  'dynamodb-table': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  'lambda-function': ['lambda:InvokeFunction'],
  'sqs-queue': ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
  'sns-topic': ['sns:Publish'],
  'kinesis-stream': ['kinesis:PutRecords', 'kinesis:GetRecords'],
  'event-bus': ['events:PutEvents'],
  'state-machine': ['states:StartExecution'],
  secret: ['secretsmanager:GetSecretValue'],
  'ssm-parameter': ['ssm:GetParameter'],
  'kms-key': ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Types whose members have an address of their own that names them; functions share theirs and tasks of Fargate change theirs. */
const addressed: ReadonlySet<KnownType> = new Set<KnownType>([
  'ec2-instance',
  'load-balancer',
  'rds-instance',
  'rds-cluster',
  'elasticache-cluster',
  'elasticache-replication-group',
  'efs-mount-target',
]);

/** What a use is like where it is not a use within a solution. */
export interface UseOptions {
  readonly relation?: RelationName;
  /** Factor on the number of events; a call over the border of a solution is rarer than one inside. */
  readonly rate?: number;
  /** The truth: is the target needed? A call to another solution's interface is too, in life; left out of the truth of stranding there. */
  readonly isNeeded?: boolean;
  /** A use of an address that no settings name, as a scanner's. */
  readonly isUnconfigured?: boolean;
}

/** A rule that names a network instead of a group: all private addresses. */
const anyPrivate = '10.0.0.0/8';

/** Log-normal: a few talk all day, most a little, one in twenty was idle for as long as the logs go back. */
function drawEvents(estate: EstateDraft, rate: number): number {
  if (estate.random.chance(0.05)) return 0;
  return Math.max(1, Math.round(rate * Math.exp(estate.random.normal(5, 1.8))));
}

function drawDays(estate: EstateDraft): Pick<Sighting, 'firstDaysAgo' | 'lastDaysAgo'> {
  const firstDaysAgo = estate.random.chance(0.85) ? 30 : estate.random.whole(2, 29);
  const lastDaysAgo = estate.random.chance(0.85) ? 0 : estate.random.whole(0, firstDaysAgo - 1);
  return { firstDaysAgo, lastDaysAgo };
}

function nameInSettings(estate: EstateDraft, practice: Practice, from: Draft, to: Draft): void {
  // An instance gets its settings from a file of the deployment more often than from its user data.
  const share = from.type === 'ec2-instance' ? 0.35 : 1;
  if (estate.random.chance(practice.namesInSettings * share)) estate.mention(from.settings ?? from, to);
}

function allowCall(estate: EstateDraft, practice: Practice, from: Draft, to: Draft): void {
  const action = actions[to.type];
  const { role } = from;
  if (action === undefined || role === undefined) return;
  const Resource = estate.random.chance(practice.namesInPolicies) ? (to.type === 's3-bucket' ? `${to.arn}/*` : to.arn) : '*';
  role.statements.push({ Effect: 'Allow', Action: [...action], Resource });
}

function allowAddress(estate: EstateDraft, practice: Practice, from: Draft, to: Draft): void {
  if (!to.group || !from.group || to.group === from.group) return;
  if (estate.random.chance(practice.namesGroups)) estate.link(to.group, from.group);
  else if (!to.group.opensTo.includes(anyPrivate)) to.group.opensTo.push(anyPrivate);
}

function relationFor(to: Draft, isRead: boolean): RelationName {
  if (to.type === 's3-bucket' || to.type === 'dynamodb-table' || to.type === 'kinesis-stream') return isRead ? 'reads' : 'writes';
  if (to.type === 'secret' || to.type === 'ssm-parameter') return 'reads';
  return to.type === 'sqs-queue' ? 'writes' : 'calls';
}

function seeAddress(estate: EstateDraft, from: Draft, to: Draft, events: number): void {
  const sighting = { from, to, ...drawDays(estate), principals: 0 };
  if (!addressed.has(from.type) || !addressed.has(to.type)) return;
  if (estate.switches.flow) estate.see({ ...sighting, relation: 'calls', source: 'flow', events });
  if (to.type === 'ec2-instance' || !estate.switches.resolver) return;
  estate.see({ ...sighting, relation: 'resolves', source: 'resolver', events: Math.ceil(events / 20) });
}

function seeCall(estate: EstateDraft, from: Draft, to: Draft, events: number, reach: Reach, relation: RelationName | undefined): void {
  // What CloudTrail proves is the instance (by the delivery of its role) or the role, never the function behind it.
  const actor = from.type === 'ec2-instance' ? from : (from.role ?? from);
  const days = drawDays(estate);
  const isRead = estate.random.chance(0.6);
  const seen = { from: actor, to, relation: relation ?? relationFor(to, isRead), ...days, principals: 1 };
  if (reach === 'management-event' || estate.switches.dataEvents) estate.see({ ...seen, source: 'cloudtrail', events });
  if (to.type === 's3-bucket' && estate.switches.s3Access) estate.see({ ...seen, source: 's3-access', events });
}

/** One resource uses another at run time: settings, policies, groups and logs show it as far as they do in a real account. */
export function use(solution: SolutionDraft, from: Draft, to: Draft, options: UseOptions = {}): void {
  const { estate, practice } = solution;
  const reach = reaches[to.type] ?? 'management-event';
  if (options.isUnconfigured !== true) {
    nameInSettings(estate, practice, from, to);
    if (reach === 'address') allowAddress(estate, practice, from, to);
    else allowCall(estate, practice, from, to);
  }
  const events = drawEvents(estate, options.rate ?? 1);
  if (reach === 'address') seeAddress(estate, from, to, events);
  else seeCall(estate, from, to, events, reach, options.relation);
  if (options.isNeeded !== false) estate.needed.push([from, to]);
}
