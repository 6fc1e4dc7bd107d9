/** All that a query with a time or a citation in it needs more than others: a script of its own, fetched for such a query. */
export { asksOnlyPoints, interpretWithPoints } from './interpret-points.ts';
export { orderByPoints } from './points.ts';
export { findTypedPoints } from './typed-points.ts';
