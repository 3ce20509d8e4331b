import type { KnownType } from '../../../domain/association/known-type.js';
import type { EstateDraft } from './estate-draft.js';
import type { Random } from './random.js';

const looseTypes: { readonly [type in KnownType]?: number } = {
  'ebs-volume': 4,
  'ebs-snapshot': 6,
  'machine-image': 2,
  'log-group': 5,
  's3-bucket': 2,
  'security-group': 3,
  'elastic-ip': 1,
  'iam-role': 3,
  'iam-user': 2,
  'key-pair': 1,
  alarm: 1,
  'ec2-instance': 1,
  'lambda-function': 1,
};

/** What every account keeps by accident, 5 to 15 % of it: it belongs with nothing, one in ten carries tags that once were right for a team. */
export function addLooseResources(estate: EstateDraft, random: Random): void {
  const teams = [...new Set(estate.solutions.map(({ team }) => team))];
  const vpc = [...estate.shared].find(({ type }) => type === 'vpc');
  for (let i = Math.round(estate.resources.length * (0.05 + random.next() * 0.1)); i > 0; i -= 1) {
    const type = random.weighted(looseTypes as { readonly [type in KnownType]: number });
    const draft = estate.add(type, random.pick(['old', 'test', 'poc', 'tmp', 'copy']), 'misc', random.pick(teams));
    if (random.chance(0.1)) draft.tags = { Name: draft.name, team: random.pick(teams), Environment: 'dev' };
    if (vpc && (type === 'security-group' || type === 'ec2-instance')) estate.link(draft, vpc);
  }
}
