/**
 * Milliseconds of the processor's time that this process takes while `work` runs. A clock would tell of whoever else is at
 * work, and of them alone on a busy machine.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
