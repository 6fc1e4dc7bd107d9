/** Milliseconds a slowed process runs before it is stopped again. */
const RUN = 4;

/**
 * Slows a whole process down by stopping it most of the time, all its threads alike: Chromium's own CPU throttling
 * leaves workers at full speed, and the search is one. POSIX systems only.
 * @param factor 4 leaves it a quarter of the time
 * @returns ends it
 */
export function slowProcess(pid: number, factor: number): () => void {
  let timer: NodeJS.Timeout;
  const stop = (): void => {
    process.kill(pid, 'SIGSTOP');
    timer = setTimeout(run, RUN * (factor - 1));
  };
  const run = (): void => {
    process.kill(pid, 'SIGCONT');
    timer = setTimeout(stop, RUN);
  };
  stop();
  return () => {
    clearTimeout(timer);
    process.kill(pid, 'SIGCONT');
  };
}
