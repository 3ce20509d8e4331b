import { hasEtag, type Route } from '../../lambdas/api/route.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

function rowOf(route: Route): readonly string[] {
  const who = route.auth === 'public' ? 'anyone' : route.roles.join(', ');
  const traits = [
    route.services === true ? 'services too' : '',
    route.idempotent ? '`Idempotency-Key`' : '',
    hasEtag(route) ? '`ETag`' : '',
  ].filter((trait) => trait !== '');
  return [
    `\`${route.method} ${route.path}\``,
    route.summary,
    who,
    codeList(route.scope === undefined ? [] : [route.scope]),
    `${route.status}`,
    traits.join(', '),
  ];
}

/** Every way in by HTTP, one section for each noun. */
export function routesPage(routes: readonly Route[], scopes: { readonly [name: string]: string }): Document {
  const nouns = [...new Set(routes.map((route) => route.noun))];
  const heads = ['Route', 'Does', 'Roles', 'Scope', 'Answers', 'Asks for, gives'];
  const sections = nouns.map((noun) => `## ${noun}\n\n${markdownTable(heads, routes.filter((route) => route.noun === noun).map(rowOf))}`);
  const scopeTable = markdownTable(
    ['Scope', 'Lets a program'],
    Object.entries(scopes).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
  const intro =
    'Bodies, queries and answers in full: [openapi.json](openapi.json), served at `/api/openapi.json`. Programs find what is marked *services too* at `/api/services/…`, behind AWS_IAM.';
  return page('routes', 'Routes', 'lambdas/api/routes.ts', [intro, ...sections, `## Scopes\n\n${scopeTable}`]);
}
