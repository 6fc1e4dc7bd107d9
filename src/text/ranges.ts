/** Whether a place lies in one of the ranges, which are in order; asked with growing places, in linear time. */
export function inRanges(ranges: readonly (readonly [start: number, end: number])[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
}
