import type { Booklet } from '../../pack/booklet.ts';
import { ownBooklet } from '../../pack/own/own-booklet.ts';
import { flawOf, openSessionLink } from '../../pack/own/own-link.ts';
import { resolveItem } from '../../pack/own/resolve-item.ts';
import { webAddress } from '../../site-copy/site-copy.ts';
import { fetchLibrary, MaterialShelf } from './open-library.ts';
import type { strings } from './strings.ts';

/** Characters of a link that a QR code on paper and on a wall still carries for the camera of a phone. */
const LONGEST_IN_CODE = 700;

/** Where papers say that their session is; a link that is too long for that is only passed on by chat. */
export function paperAddress(page: string, link: string): string {
  const whole = webAddress(`${page}#${link}`);
  return whole.length > LONGEST_IN_CODE ? webAddress(page) : whole;
}

export interface OwnPapers {
  booklet: Booklet;
  /** What is wrong with the link, of which this is what could be opened. */
  flaw: keyof typeof strings.flaws | null;
  /** Items of the session that the library has not. */
  missing: number;
}

/** The link of a session that the address holds: after it, with `&`, slides say which of them is shown. */
export function sessionInAddress(): string {
  return location.hash.slice(1).split('&')[0] ?? '';
}

/**
 * The papers of the session that an address holds, with all that its materials bring; null where it holds none.
 * @param library address of what sessions are made of
 * @param page address of the page that composes, where the papers lead back to
 */
export async function openOwnBooklet(library: string, page: string): Promise<OwnPapers | null> {
  const token = sessionInAddress();
  const opened = openSessionLink(token);
  if (!opened || opened.session.items.length === 0) return null;
  const known = await fetchLibrary(library);
  const shelf = new MaterialShelf();
  await shelf.fetchFor(opened.session, known);
  return {
    booklet: ownBooklet(opened.session, known, shelf.papers, paperAddress(page, token)),
    flaw: flawOf(opened),
    missing: opened.session.items.filter((item) => !resolveItem(item, known)).length,
  };
}
