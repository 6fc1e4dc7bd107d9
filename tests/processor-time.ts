/**
 * Milliseconds of processor time that this process has used so far, all threads together. What a test limits is the work
 * done, which stays the same beside other busy processes; the time by the clock does not.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
