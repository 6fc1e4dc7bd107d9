import { findTypedPinpoints } from './citations.ts';
import { findTypedTimes } from './dates-written.ts';
import type { PlacedPoint } from './parse-query.ts';

/** The times and citations of a stretch of a query, in order. */
export function findTypedPoints(stretch: string): PlacedPoint[] {
  const pinpoints = findTypedPinpoints(stretch).map(({ start, end, pinpoint }): PlacedPoint => ({ start, end, point: { pinpoint } }));
  const times = findTypedTimes(stretch).map(({ start, end, ...point }): PlacedPoint => ({ start, end, point }));
  const isFree = ({ start, end }: PlacedPoint): boolean => !pinpoints.some((other) => start < other.end && other.start < end);
  return [...pinpoints, ...times.filter(isFree)].sort((a, b) => a.start - b.start);
}
