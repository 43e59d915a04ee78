/** Says of each thing that happens whether it may: at most `burst` at once, and `perSecond` in the long run. */
export function createRate({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) {
  let left = burst;
  let last = 0;
  /** @param now milliseconds */
  return (now: number): boolean => {
    left = Math.min(burst, left + ((now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
