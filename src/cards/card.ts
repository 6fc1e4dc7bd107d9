/** A picture that stands for a page where its address is shared, and one of a quotation to be sent. Plain JSON. */
export interface Card {
  shape: 'wide' | 'square';
  /** `Chuyên đề quý I/2026`, `Trích dẫn Hồ Chí Minh`: above the title. */
  kind: string;
  /** Title of a page, or the words of a quotation. */
  title: string;
  quotation?: QuotationCard;
  /** Who publishes it. */
  library: { name: string; organisation: string; emblem: string };
  colours: { accent: string; gold: string };
}

/** What goes with the words of a quotation, or with those of a saying that is not to be passed on. */
export interface QuotationCard {
  author: string;
  work?: string;
  date?: string;
  state: { code: StateCode; label: string };
  /** It must not be quoted: the words are struck, and this stands above them. */
  warning?: { label: string; reason: string };
}

export type StateCode = 'print' | 'sourced' | 'secondary' | 'unverified' | 'disputed' | 'misattributed';

/** Width and height in pixels: what Facebook and Zalo show whole, and what a chat shows large. */
export const CARD_SIZES = { wide: [1200, 630], square: [1080, 1080] } as const satisfies Record<Card['shape'], [number, number]>;
