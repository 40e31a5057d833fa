/** Seconds that the processor spent on this process since `before`: other work on the machine does not count. */
export function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
