/** A cell as a person sees it. */
export interface Cell {
  text: string;
  /** The date it holds, as precise as it is shown: `2025-03-15`, `2025-03`; null for any other. */
  date: string | null;
  /** It is merged with the cell above. */
  isRepeated?: true;
}

/** One table of a file. */
export interface Sheet {
  name: string;
  rows: SheetRow[];
}

export interface SheetRow {
  /** From 1, as the spreadsheet counts. */
  number: number;
  cells: Cell[];
  /** The spreadsheet does not show it. */
  isHidden: boolean;
}

export const NO_CELL: Cell = { text: '', date: null };

/** What a programme of a year never has more of. */
export const MOST = { rows: 3000, columns: 60, text: 4000 } as const;
