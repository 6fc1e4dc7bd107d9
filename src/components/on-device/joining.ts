/** Lists of two devices as one: of each page what is newer, latest first. */
export function joinByPath<T extends { path: string; time: number }>(here: readonly T[], there: readonly T[]): T[] {
  const joined = new Map(here.map((one) => [one.path, one]));
  for (const one of there) {
    const other = joined.get(one.path);
    if (!other || one.time > other.time) joined.set(one.path, one);
  }
  return [...joined.values()].sort((a, b) => b.time - a.time);
}

/** What of the joined list was not here. */
export function countNew<T>(here: readonly T[], joined: readonly T[]): number {
  const held = new Set(here.map((one) => JSON.stringify(one)));
  return joined.filter((one) => !held.has(JSON.stringify(one))).length;
}
