import { addCrosstalk, twoSolutions } from './crosstalk.js';
import type { Draft } from './draft.js';
import type { EstateDraft } from './estate-draft.js';
import type { Random } from './random.js';

/** Disturbs an estate after its solutions were made. */
type Noise = (estate: EstateDraft, random: Random) => void;

const always = { firstDaysAgo: 30, lastDaysAgo: 0 } as const;
const inNetwork = /^(ec2-instance|load-balancer|rds-instance|rds-cluster|elasticache-cluster|efs-mount-target)$/;
const readable = /^(s3-bucket|secret|dynamodb-table|ssm-parameter)$/;

function membersOf(estate: EstateDraft, types: RegExp): readonly Draft[] {
  return estate.solutions.flatMap(({ members }) => [...members]).filter(({ type }) => types.test(type));
}

/** A vulnerability scanner that knocks at every address once a night. */
function scanner(estate: EstateDraft, random: Random): void {
  const from = estate.addShared('ec2-instance', 'scanner');
  if (!estate.switches.flow) return;
  for (const to of membersOf(estate, inNetwork)) {
    estate.see({ from, to, relation: 'calls', source: 'flow', events: random.whole(5, 60), principals: 0, ...always });
  }
}

/** Instances live for days: most of what the logs say is of members that are gone, and new ones have few days. */
function churn(estate: EstateDraft, random: Random): void {
  const kept = estate.sightings.flatMap((sighting) => {
    if (![sighting.from, sighting.to].some((one) => one.isDerived === true)) return sighting;
    if (random.chance(0.3)) return [];
    const firstDaysAgo = Math.min(sighting.firstDaysAgo, random.whole(1, 6));
    return { ...sighting, firstDaysAgo, lastDaysAgo: 0, events: Math.ceil((sighting.events * firstDaysAgo) / 30) };
  });
  estate.sightings.splice(0, estate.sightings.length, ...kept);
}

/** Agents on every instance that send to one collector, and one function that ships all log groups. */
function agents(estate: EstateDraft, random: Random): void {
  const collector = estate.addShared('load-balancer', 'collector');
  const shipper = estate.addShared('lambda-function', 'log-shipper');
  for (const from of membersOf(estate, /^ec2-instance$/)) {
    if (!estate.switches.flow) break;
    estate.see({ from, to: collector, relation: 'calls', source: 'flow', events: random.whole(2_000, 40_000), principals: 0, ...always });
  }
  for (const logs of membersOf(estate, /^log-group$/)) if (random.chance(0.8)) estate.link(logs, shipper);
}

/** People who look after one to three solutions each: they read what those keep, by roles of their own. */
function people(estate: EstateDraft, random: Random): void {
  for (let i = random.whole(4, 10); i > 0; i -= 1) {
    const person = estate.addShared('iam-role', `person-${i}`);
    for (const { members } of random.shuffled(estate.solutions).slice(0, random.whole(1, 3))) {
      for (const to of [...members].filter(({ type }) => readable.test(type))) {
        const isManaged = to.type === 'secret' || to.type === 'ssm-parameter';
        if (!random.chance(0.4) || !(isManaged || estate.switches.dataEvents)) continue;
        const seen = { from: person, to, relation: 'reads', source: 'cloudtrail', principals: 1 } as const;
        estate.see({ ...seen, events: random.whole(1, 40), ...always });
      }
    }
  }
}

/** Solutions that talk three times as much with one another as elsewhere. */
function crosstalk(estate: EstateDraft, random: Random): void {
  addCrosstalk(estate, random, 1);
}

/** Solutions made by copying another: settings and rules that still name the original's resources, though nothing uses them. */
function copying(estate: EstateDraft, random: Random): void {
  for (let i = Math.ceil(estate.solutions.length / 3); i > 0; i -= 1) {
    const [copy, original] = twoSolutions(estate, random);
    const holders = [...copy.members].filter(({ type }) => /^(lambda-function|ecs-task-definition|launch-template)$/.test(type));
    const named = [...original.members].filter(({ type }) => /^(s3-bucket|dynamodb-table|sqs-queue|secret|rds-instance)$/.test(type));
    if (holders.length > 0 && named.length > 0) estate.mention(random.pick(holders), random.pick(named));
    const groups = (members: ReadonlySet<Draft>) => [...members].filter(({ type }) => type === 'security-group');
    const [own, foreign] = [groups(copy.members), groups(original.members)];
    if (own.length > 0 && foreign.length > 0 && random.chance(0.5)) estate.link(random.pick(own), random.pick(foreign));
  }
}

/** A backup service that reads everything that keeps data, and writes copies into one bucket. */
function backup(estate: EstateDraft, random: Random): void {
  const role = estate.addShared('iam-role', 'backup');
  const vault = estate.addShared('s3-bucket', 'backup-vault');
  role.statements.push({ Effect: 'Allow', Action: ['s3:PutObject'], Resource: `${vault.arn}/*` });
  for (const to of membersOf(estate, /^(s3-bucket|dynamodb-table)$/)) {
    const seen = { from: role, to, relation: 'reads', source: 'cloudtrail', principals: 1 } as const;
    if (estate.switches.dataEvents) estate.see({ ...seen, events: random.whole(30, 900), ...always });
    if (random.chance(0.6)) role.statements.push({ Effect: 'Allow', Action: ['s3:GetObject'], Resource: to.arn });
  }
}

/** Processes that disturb the evidence of an account; each account has one beside what every account has. */
export const noises = { scanner, churn, agents, people, crosstalk, copying, backup } as const satisfies { readonly [name: string]: Noise };

export type NoiseName = keyof typeof noises;
