const partition = 'arn:aws[a-z-]*';
const session = new RegExp(`^(${partition}):sts::([0-9]{12}):assumed-role/([A-Za-z0-9_+=,.@-]+)/[^/]+$`);
const named = new RegExp(`^(${partition}):iam::([0-9]{12}):(role|user)/(?:[!-.0-~]+/)*([A-Za-z0-9_+=,.@-]+)$`);

/**
 * The one name of a role or user, by its own ARN or by that of a session of it: the ARN without its path, because a session's ARN does
 * not tell the path, and names are unique in an AWS account whatever their path. Undefined for everything else: an account's root, a
 * federated user, an AWS service.
 */
export function servicePrincipal(arn: string): string | undefined {
  const [, ofSession, sessionAccount, roleName] = session.exec(arn) ?? [];
  if (ofSession !== undefined) return `${ofSession}:iam::${sessionAccount}:role/${roleName}`;
  const [, ofName, namedAccount, kind, name] = named.exec(arn) ?? [];
  return ofName === undefined ? undefined : `${ofName}:iam::${namedAccount}:${kind}/${name}`;
}
