interface NavigatorLike {
  readonly navigator?: object;
}

/**
 * Lets LiteRT find no graphics processor: it would look for one before it begins, and complain where there is none.
 * Everything is worked out on the processor, so that a clip reads the same on every machine.
 */
export function withoutGpu(): void {
  const { navigator } = globalThis as NavigatorLike;
  if (!navigator) return;
  const adapter = { limits: {}, features: new Set(), requestDevice: async () => null };
  const gpu = { requestAdapter: async () => adapter };
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
}
