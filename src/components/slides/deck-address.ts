/** What the part of the address after `#` says: `trang-8`, `ke-hoach-45&trang-8`. */
export interface DeckAddress {
  /** Number of the slide, from 1. */
  number: number;
  /** Length of the plan, where it is not the one shown first. */
  minutes?: number;
  /** The window is the speaker's. */
  isSpeaker: boolean;
  /** What is not the deck's own, such as a session that was composed. */
  rest: string[];
}

const SPEAKER = 'nguoi-noi';

export function readDeckAddress(hash: string): DeckAddress {
  const tokens = hash.replace(/^#/, '').split('&').filter(Boolean);
  const numberOf = (name: string): number | undefined => {
    const token = tokens.find((one) => new RegExp(`^${name}-\\d{1,4}$`).test(one));
    return token === undefined ? undefined : Number(token.slice(name.length + 1));
  };
  const minutes = numberOf('ke-hoach');
  return {
    number: numberOf('trang') || 1,
    ...(minutes === undefined ? {} : { minutes }),
    isSpeaker: tokens.includes(SPEAKER),
    rest: tokens.filter((token) => token !== SPEAKER && !/^(?:trang|ke-hoach)-\d+$/.test(token)),
  };
}

export function writeDeckAddress({ number, minutes, isSpeaker, rest }: DeckAddress): string {
  const plan = minutes === undefined ? [] : [`ke-hoach-${minutes}`];
  return `#${[...rest, ...(isSpeaker ? [SPEAKER] : []), ...plan, `trang-${number}`].join('&')}`;
}
