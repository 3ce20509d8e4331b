/** The part of an ARN that people know a cloud resource by: its name where it has one, else its id. */
export function shortArn(arn: string): string {
  const [, , service = '', , , ...rest] = arn.split(':');
  const resource = rest.join(':');
  return service === '' ? arn : resource.replace(/^[a-z-]+[/:]/, '');
}
