import { openSessionLink, sessionLink, type OpenedLink } from '../../pack/own/own-link.ts';
import type { OwnSession } from '../../pack/own/own-session.ts';

/** What the page was opened with: what is kept here, a plan of a material, or a link; null for one that is no link of a session. */
export type OpenedAddress =
  { kind: 'kept' } | { kind: 'plan'; material: string; minutes: number } | { kind: 'link'; opened: OpenedLink | null };

/** Minutes of the plan that is taken where the address names none. */
const MINUTES = 60;

/** Reads the part of the address after `#`: `tu=tai-lieu/ID&phut=MINUTES`, or a link of a session. */
export function readAddress(kept: OwnSession | null): OpenedAddress {
  const hash = location.hash.slice(1);
  const from = new URLSearchParams(hash);
  const material = /^tai-lieu\/([a-z0-9/-]+)$/.exec(from.get('tu') ?? '')?.[1];
  if (material) return { kind: 'plan', material, minutes: Number(from.get('phut')) || MINUTES };
  if (!/^\d+\./.test(hash)) return { kind: 'kept' };
  // This page wrote it, of a session that may have grown since by another page, or it says what is kept anyway.
  if (kept && (stateOfPage()?.isKept === true || hash === sessionLink(kept))) return { kind: 'kept' };
  return { kind: 'link', opened: openSessionLink(hash) };
}

/** Whether this page wrote the address itself, as before a reload. */
export function isOwnAddress(): boolean {
  return stateOfPage()?.isKept !== undefined;
}

function stateOfPage(): { isKept?: boolean } | null {
  return history.state as { isKept?: boolean } | null;
}

/**
 * Writes the session into the address. A reload, or coming back to the page, tells by its state that it is nobody else's link.
 * @param isKept the browser keeps the session as well
 */
export function writeAddress(session: OwnSession, isKept: boolean): void {
  try {
    history.replaceState({ isKept }, '', session.items.length > 0 ? `#${sessionLink(session)}` : location.pathname);
  } catch {
    // Safari lets a page do so a hundred times in thirty seconds: the next change is written again.
  }
}
