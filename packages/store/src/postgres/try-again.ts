/** Thrown by a job that may fare better later; all that is kept of it is the code. */
export class TryAgain extends Error {
  constructor(code: string) {
    super(code);
    this.name = 'TryAgain';
    // The queue keeps what it is thrown, and a stack holds paths of this machine.
    this.stack = '';
  }
}
