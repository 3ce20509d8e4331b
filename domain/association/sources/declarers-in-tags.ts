/** Tags that only AWS writes, and whose value names what declares the resource. */
const declaringKeys = ['aws:cloudformation:stack-id', 'awsApplication', 'aws:servicecatalog:applicationArn'] as const;

/** Stack and application ids that services wrote into a resource's tags; `awsApplication` only where it is the ARN that the service writes. */
export function declarersInTags(tags: { readonly [key: string]: string }): readonly string[] {
  return declaringKeys.flatMap((key) => {
    const value = Object.hasOwn(tags, key) ? tags[key] : undefined;
    return typeof value === 'string' && value.startsWith('arn:') && value.length <= 512 ? [value] : [];
  });
}
