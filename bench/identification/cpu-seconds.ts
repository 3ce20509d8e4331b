/** Processor seconds of all threads that `act` takes, because other programs share the machine. */
export async function cpuSeconds(act: () => unknown): Promise<number> {
  const { user, system } = process.cpuUsage();
  await act();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1e6;
}
