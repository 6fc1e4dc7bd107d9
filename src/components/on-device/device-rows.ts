import { addressOf } from '../../site-copy/site-copy.ts';
import { forgetSession, keptSession, sessionsAside, takeFromAside } from '../compose/kept-session.ts';
import { forgetPlace, keptPlaces } from '../reading-place/kept-places.ts';
import { EMPTY_STATE, writeState } from '../search/address.ts';
import { forgetAllSearches, recentSearches } from '../search/recent-searches.ts';
import { scriptStrings } from '../site/script-strings.ts';
import { forgetNote, keptNotes } from './kept-notes.ts';
import { forgetSettings, keptSettings } from './kept-settings.ts';
import { forgetWay, keptWays } from './kept-ways.ts';
import { strings } from './strings.ts';

/** Something that stands on the device, as a reader sees it and can remove it. */
export interface DeviceItem {
  /** What it is called, and where it leads; several where they are removed together. */
  names: readonly { words: string; href?: string }[];
  about?: string;
  forget(): void;
}

export interface DeviceRow {
  label: string;
  items: readonly DeviceItem[];
}

/** Addresses of pages that things here belong to. */
export interface Places {
  compose: string;
  search: string;
}

/** Of a note its beginning is shown. Letters. */
const LONGEST = 80;

/** All that stands on the device beside kept pages; kinds that have nothing are left out. */
export function deviceRows({ compose, search }: Places): DeviceRow[] {
  const { kinds } = strings;
  const searches = recentSearches();
  const settings = keptSettings();
  const rows: DeviceRow[] = [
    {
      label: kinds.places,
      items: keptPlaces().map(({ path, title, at, minutes }) => ({
        names: [{ words: title, href: addressOf(`${path}#${at}`) }],
        about: scriptStrings.minutesLeft(minutes),
        forget: () => forgetPlace(path),
      })),
    },
    {
      label: kinds.ways,
      items: keptWays().map(({ path, title, label }) => ({
        names: [{ words: title, href: addressOf(path) }],
        about: label,
        forget: () => forgetWay(path),
      })),
    },
    { label: kinds.sessions, items: sessionItems(compose) },
    {
      label: kinds.notes,
      items: keptNotes().map(({ path, title, text }) => ({
        names: [{ words: title, href: addressOf(path) }],
        about: beginningOf(text),
        forget: () => forgetNote(path),
      })),
    },
    {
      label: kinds.searches,
      items: listUnlessEmpty(searches, {
        names: searches.map((query) => ({ words: query, href: addressOf(search) + writeState({ ...EMPTY_STATE, query }) })),
        forget: forgetAllSearches,
      }),
    },
    {
      label: kinds.settings,
      items: listUnlessEmpty(settings, {
        names: settings.map(({ name, value }) => ({ words: strings.settings[name](value) })),
        forget: forgetSettings,
      }),
    },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

function sessionItems(compose: string): DeviceItem[] {
  const present = keptSession();
  const nameOf = (title: string): string => title || strings.untitled;
  return [
    ...(present && present.items.length > 0
      ? [
          {
            names: [{ words: nameOf(present.title), href: addressOf(compose) }],
            about: strings.items(present.items.length),
            forget: forgetSession,
          },
        ]
      : []),
    ...sessionsAside().map((aside) => ({
      names: [{ words: nameOf(aside.session.title), href: addressOf(compose) }],
      about: `${strings.items(aside.session.items.length)}, ${strings.aside}`,
      forget: () => takeFromAside(aside, false),
    })),
  ];
}

function listUnlessEmpty(list: readonly unknown[], item: DeviceItem): DeviceItem[] {
  return list.length > 0 ? [item] : [];
}

function beginningOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : line;
}
