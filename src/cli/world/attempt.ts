/** What an action answers; null where it fails, for whatever reason. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
