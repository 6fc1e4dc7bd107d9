/** All that a query with a time or a citation in it needs more than others: a script of its own, fetched for such a query. */
export { findOnlyPoints, interpretWithPoints } from './interpret-points.ts';
export { pagesOfPoint } from './points.ts';
export { findNoSuchTimes, findTypedPoints, takeExcludedPoints } from './typed-points.ts';
