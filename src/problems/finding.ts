/** What is wrong and what to do about it, in an editor's words; where it is, the caller says. */
export interface Finding {
  /** A stable kebab-case code (`mdx-import`): `allow:` names it, the handbook explains it. */
  rule: string;
  /** Whole sentences in plain Vietnamese, as `fix`. */
  message: string;
  fix: string;
}

/** A finding and where in the text that was looked at, in UTF-16 units. */
export interface PlacedFinding {
  offset: number;
  finding: Finding;
}

/** A finding, shortly. */
export const found = (rule: string, message: string, fix: string): Finding => ({ rule, message, fix });

/** Stands for the findings that are not listed; `count` where it is known. */
export const moreProblems = (count?: number): Finding =>
  found(
    'too-many-problems',
    `Còn ${count === undefined ? '' : `${count.toLocaleString('vi')} `}lỗi khác chưa liệt kê.`,
    'Sửa các lỗi ở trên rồi chạy lại.',
  );
