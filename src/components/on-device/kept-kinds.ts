import { isListOf, isText, type Shape } from '../../search/json-shape.ts';
import { addSessions, keptSessionTexts, isSessionText } from '../compose/taken-sessions.ts';
import { isPlace, keptPlaces, MOST_PLACES, writePlaces, type ReadingPlace } from '../reading-place/kept-places.ts';
import { keepSearches, MOST_SEARCHES, recentSearches } from '../search/recent-searches.ts';
import { countNew, joinByPath } from './joining.ts';
import { isNote, joinTexts, keepNote, keptNote, keptNotes, type Note } from './kept-notes.ts';
import { addSettings, isSetting, keptSettings, type Setting } from './kept-settings.ts';
import { isWay, keptWays, writeWays, type Way } from './kept-ways.ts';

/** A kind of things that stand on the device and can be taken to another. */
export interface KeptKind<T> {
  areItems: Shape<readonly T[]>;
  read(): readonly T[];
  /**
   * Puts things of another device beside those that are here; none of these is lost.
   * @returns how many are new; null where they could not all be written
   */
  add(items: readonly T[]): number | null;
}

const places: KeptKind<ReadingPlace> = {
  areItems: isListOf(isPlace),
  read: keptPlaces,
  add(there) {
    const here = keptPlaces();
    const joined = joinByPath(here, there).slice(0, MOST_PLACES);
    return writePlaces(joined) ? countNew(here, joined) : null;
  },
};

const ways: KeptKind<Way> = {
  areItems: isListOf(isWay),
  read: keptWays,
  add(there) {
    const here = keptWays();
    const joined = joinByPath(here, there);
    return writeWays(joined) ? countNew(here, joined) : null;
  },
};

/** A note that both have keeps the texts of both. */
const notes: KeptKind<Note> = {
  areItems: isListOf(isNote),
  read: keptNotes,
  add(there) {
    let added = 0;
    for (const note of there) {
      const here = keptNote(note.path);
      const text = here ? joinTexts(here.text, note.text) : note.text;
      if (text === here?.text || text.trim() === '') continue;
      if (!keepNote({ ...note, text, time: Math.max(note.time, here?.time ?? 0) })) return null;
      added += 1;
    }
    return added;
  },
};

const sessions: KeptKind<string> = { areItems: isListOf(isSessionText), read: keptSessionTexts, add: addSessions };

const searches: KeptKind<string> = {
  areItems: isListOf(isText),
  read: recentSearches,
  add(there) {
    const here = recentSearches();
    const joined = [...new Set([...here, ...there])].slice(0, MOST_SEARCHES);
    return keepSearches(joined) ? countNew(here, joined) : null;
  },
};

const settings: KeptKind<Setting> = { areItems: isListOf(isSetting), read: keptSettings, add: addSettings };

export const KEPT_KINDS = { places, ways, notes, sessions, searches, settings };
export type KindName = keyof typeof KEPT_KINDS;
export const KIND_NAMES = Object.keys(KEPT_KINDS) as KindName[];
