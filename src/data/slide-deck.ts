import { buildDay } from './build-day.ts';
import type { Deck } from '../pack/slides/deck.ts';
import { deckOf, slideCount } from '../pack/slides/slides.ts';
import { slidesPath } from '../schemas/addresses.ts';
import { bookletOf } from './booklet.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library-index.ts';
import { madeOnce } from './questions.ts';
import { openSettings, withBase } from './settings.ts';

type Shown = Entry<'materials'> | Entry<'sessions'>;

/** What an entry shows in the room; null where it has nothing that anybody would start a projector for. */
export const openDeck = madeOnce(async (entry: Shown, context: ViewContext): Promise<Deck | null> => {
  const { site } = await openSettings();
  return deckOf(await bookletOf(entry, context, site, buildDay()));
});

/** Where an entry's slides are, and how many the plan shown first has; null where it has none. */
export async function slidesOf(entry: Entry, context: ViewContext): Promise<{ href: string; count: number } | null> {
  if (entry.collection !== 'materials' && entry.collection !== 'sessions') return null;
  const deck = await openDeck(entry as Shown, context);
  return deck && { href: withBase(slidesPath(entry)), count: slideCount(deck) };
}
