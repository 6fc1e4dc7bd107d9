import { editDistance } from '../vietnamese/edit-distance.ts';

/** The known name closest to what was written, or null when none is close enough to be meant. */
export function nearestName(written: string, known: readonly string[]): string | null {
  return nearestNames(written, known, 1).find((name) => editDistance(fold(written), fold(name)) <= Math.max(1, written.length / 3)) ?? null;
}

/** The `count` known names closest to what was written, closest first. */
export function nearestNames(written: string, known: readonly string[], count: number): string[] {
  const wanted = fold(written);
  return known
    .map((name) => ({ name, far: editDistance(wanted, fold(name)) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ name }) => name);
}

function fold(name: string): string {
  return name.slice(0, 80).toLowerCase();
}
