/** A condition as text that does not depend on the order of its keys. */
export function canonical(condition: unknown): string {
  return JSON.stringify(condition, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Whether a restated condition is the one above, or a disjunction with the one above as a branch. */
export function keepsWhole(restated: unknown, above: unknown): boolean {
  if (canonical(restated) === canonical(above) || restated === 'everyone') return true;
  const branches = (restated as { any?: unknown[] } | null)?.any;
  return Array.isArray(branches) && branches.some((branch) => keepsWhole(branch, above));
}
