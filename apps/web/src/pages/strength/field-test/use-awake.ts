import { useEffect } from 'react';

/** Keeps the screen on where the browser allows it; a screen that goes dark stops no clock. */
export function useAwake(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let isOver = false;
    let lock: WakeLockSentinel | undefined;
    const take = (taken: WakeLockSentinel) => {
      lock = taken;
      if (isOver) release();
    };
    const release = () => lock?.release().catch(() => {});
    const keep = () => {
      if (document.visibilityState === 'visible') {
        navigator.wakeLock.request('screen').then(take, () => {});
      }
    };
    keep();
    // The browser lets go of it when the page is hidden.
    document.addEventListener('visibilitychange', keep);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', keep);
      release();
    };
  }, [isWanted]);
}
