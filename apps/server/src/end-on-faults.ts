/** Ends this process with 1 at the first fault that nobody caught, once it is said; gives what ends it so. */
export function endOnFaults(say: (thrown: unknown) => void): (thrown: unknown) => void {
  const end = (thrown: unknown) => {
    say(thrown);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
}
