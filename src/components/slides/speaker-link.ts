import type { Act } from './acts.ts';

/** What the speaker's window shows of the one that the room sees. */
export interface RoomState {
  plan: number;
  place: number;
  /** Milliseconds since 1970. */
  began: number | null;
  isBlack: boolean;
}

/** The speaker's window asks for the state when it opens, and for acts; the room's window tells its state. */
export type SpeakerMessage = { ask: Act | 'state' } | { state: RoomState };

/**
 * Joins two windows of one browser. Null where a browser has no such channel.
 * @param name of the deck, so that another deck in another tab stays as it is
 */
export function openSpeakerLink(
  name: string,
  listen: (message: SpeakerMessage) => void,
): { tell: (message: SpeakerMessage) => void } | null {
  if (!('BroadcastChannel' in window)) return null;
  const channel = new BroadcastChannel(`trinh-chieu:${name}`);
  channel.addEventListener('message', ({ data }: MessageEvent<SpeakerMessage>) => listen(data));
  return { tell: (message) => channel.postMessage(message) };
}
