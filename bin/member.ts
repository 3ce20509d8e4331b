import { App } from 'aws-cdk-lib';
import { readSettings } from '../lib/settings.js';
import { MemberStack } from '../lib/stacks/member-stack.js';

const app = new App();
const { environment } = readSettings(app.node);
new MemberStack(app, `Conveyance-${environment}-Member`, { environment });
