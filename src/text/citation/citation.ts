/** What is known of a passage and of where it stands. What is not known is left out, never guessed. */
export interface Citation {
  /** Its id in the library: the key in other programs. */
  id: string;
  text: string;
  /** Part of a sentence. */
  isFragment?: boolean;
  author: string;
  /** Name the work was signed with. */
  penName?: string;
  title: string;
  /** Kind of the work, as the library codes it and in words. */
  kind?: { code: string; label: string };
  /** Part of the work. */
  section?: string;
  /** Day, month or year it was said or written. */
  date?: { value: string; confirmed: boolean };
  /** Where it was first published. */
  firstPublished?: string;
  edition?: CitedEdition;
  /** How far the words are checked: `có nguồn tin cậy, chưa đối chiếu bản in`. */
  state: string;
  /** Name of the library, and the absolute address of the passage there. */
  library: string;
  url: string;
}

/** A place in a collected edition. */
export interface CitedEdition {
  /** In full: `Hồ Chí Minh: Toàn tập, Nxb. …, Hà Nội, 2011, t.5, tr.292-293`. */
  citation: string;
  /** Volume and page are those of the whole work, not of the passage. */
  isWholeWork: boolean;
  /** What is wanting in volume and page: `theo nguồn dẫn lại`; nothing where they were seen in print. */
  caveat?: string;
}
