/** What runs the networks, compiled: later copies need not do it again, and begin with what was found to be slow in this one. */
export interface CompiledRuntime {
  /** Address of the script that belongs to it: which one suits depends on the browser and on threads. */
  readonly script: string;
  readonly module: WebAssembly.Module;
}
