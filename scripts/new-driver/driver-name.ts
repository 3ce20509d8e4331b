/** The three forms of a cloud resource type's name. */
export interface DriverName {
  /** e.g. `efs-file-system`: file, type and test. */
  readonly type: string;
  /** e.g. `efsFileSystem`: the export. */
  readonly exported: string;
  /** e.g. `EFS file system`: for console and command line. */
  readonly label: string;
}

/** The forms of a kebab-case type; the first word is the service, whose label is in capitals up to four letters. Throws on any other name. */
export function driverName(type: string): DriverName {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(type))
    throw new Error(`\`${type}\` is no type: write it in kebab-case and singular, e.g. efs-file-system.`);
  const [service = '', ...rest] = type.split('-');
  const exported = type.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
  const shown = service.length <= 4 ? service.toUpperCase() : `${service.charAt(0).toUpperCase()}${service.slice(1)}`;
  return { type, exported, label: [shown, ...rest].join(' ') };
}
