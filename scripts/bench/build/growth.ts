/**
 * The exponent k of cost = c · size^k that fits best: least squares on the logarithms of both.
 * @returns null where fewer than two sizes have a cost
 */
export function growthExponent(points: readonly { size: number; cost: number }[]): number | null {
  const logs = points.filter(({ cost }) => cost > 0).map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  if (new Set(logs.map(([x]) => x)).size < 2) return null;
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return above / below;
}
