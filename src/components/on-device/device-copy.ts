import { isObjectWith, isText } from '../../search/json-shape.ts';
import { joinByPath } from './joining.ts';
import { KEPT_KINDS, KIND_NAMES, type KeptKind, type KindName } from './kept-kinds.ts';
import type { Way } from './kept-ways.ts';
import { undoable } from './undoable.ts';

/*
 * What a reader takes from one device to another, as JSON: a file, or a text that passes through a chat.
 *
 *   { "kind": "thu-vien-chi-bo/tren-may", "format": 1, "madeAt": MILLISECONDS,
 *     "places": [{ path, title, at, part, minutes, time }],   where long texts were left
 *     "ways": [{ path, title, label, time }],                 addresses written down, and those of kept pages
 *     "notes": [{ path, title, text, time }],
 *     "sessions": [TEXT],                                     of “Soạn một buổi” (pack/own/own-text.ts), the present one first
 *     "searches": [TEXT], "settings": [{ name, value }] }
 */

/** Tells such a text from any other. */
const KIND = 'thu-vien-chi-bo/tren-may';
/** Raised whenever the copy changes its shape: an older site then says that it cannot read it. */
const FORMAT = 1;

export type DeviceCopy = { [Name in KindName]: ReturnType<(typeof KEPT_KINDS)[Name]['read']> };

/** @param kept ways to kept pages, which stand beside those that were written down */
export function writeCopy(kept: readonly Way[] = []): string {
  const copy = copyOfDevice();
  return JSON.stringify({ kind: KIND, format: FORMAT, madeAt: Date.now(), ...copy, ways: joinByPath(copy.ways, kept) });
}

function copyOfDevice(): DeviceCopy {
  return Object.fromEntries(KIND_NAMES.map((name) => [name, KEPT_KINDS[name].read()])) as DeviceCopy;
}

/** `other`: no such text; `damaged`: cut short, or changed; `newer`: of a later format. */
export type CopyFlaw = 'other' | 'damaged' | 'newer';

const saysKind = isObjectWith({ kind: isText, format: (value): value is number => Number.isSafeInteger(value) });
const isCopy = isObjectWith(
  Object.fromEntries(KIND_NAMES.map((name) => [name, KEPT_KINDS[name].areItems])) as {
    [Name in KindName]: (typeof KEPT_KINDS)[Name]['areItems'];
  },
);

/** @param text may have other words before and after, as where it was pasted from a chat */
export function readCopy(text: string): DeviceCopy | CopyFlaw {
  const start = text.indexOf('{');
  if (!text.includes(KIND)) return 'other';
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1));
  } catch {
    return 'damaged';
  }
  if (!saysKind(value) || value.kind !== KIND) return 'damaged';
  if (value.format > FORMAT) return 'newer';
  return isCopy(value) ? value : 'damaged';
}

/** How many of each kind are new. */
export type Taken = Record<KindName, number>;

/**
 * Takes all of a copy in, or nothing.
 * @param kept ways that are not needed here: their pages are kept @returns null where the browser has no room for it
 */
export function takeIn({ ways, ...others }: DeviceCopy, kept: readonly Way[] = []): Taken | null {
  const copy = { ...others, ways: ways.filter(({ path }) => !kept.some((way) => way.path === path)) };
  const { said, undo } = undoable(() => KIND_NAMES.map((name) => [name, (KEPT_KINDS[name] as KeptKind<unknown>).add(copy[name])] as const));
  if (said.some(([, added]) => added === null)) {
    undo();
    return null;
  }
  return Object.fromEntries(said) as Taken;
}
