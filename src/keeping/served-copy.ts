/** How the page that is open came to the reader, where not from the network. */
export interface ServedCopy {
  /** When the copy was made: milliseconds since 1970; null on the page that says that a page is not kept. */
  keptAt: number | null;
  /** There is no network, or it was silent for seconds. */
  why: 'offline' | 'slow';
}

/** Null where the page comes from the network. The worker writes it into the `<html>` of what it serves; nothing is asked. */
export function servedCopy({ copyOf, copyWhy }: DOMStringMap = document.documentElement.dataset): ServedCopy | null {
  if (copyWhy !== 'offline' && copyWhy !== 'slow') return null;
  return { keptAt: copyOf ? Number(copyOf) : null, why: copyWhy };
}

/** Whether something may be kept here: a worker stands. Cheap; where it does not, nothing of keeping need be loaded. */
export function mayHaveKept(): boolean {
  return Boolean(navigator.serviceWorker?.controller);
}
