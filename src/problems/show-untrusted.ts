/** What no reader sees, or what breaks a line: controls, format and unassigned characters, every space but the usual one. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}](?<! )/gu;
/** Characters of a name or an address that are shown; paths are seldom as long. */
const MOST_OF_NAME = 500;
/** Characters of a message that are shown. */
const MOST_OF_SENTENCE = 2000;

/**
 * Shows what somebody else wrote, such as the name of a file, in a report or log: on one line, characters nobody sees by
 * their code (`‹U+000A›`), at most so many of them, and nothing that a build server takes for an order. Those orders are
 * GitHub's `::error::` at the start of a line and `##[error]` anywhere in one, and the like of other servers
 * (docs.github.com, “Workflow commands”; actions/runner, `ActionCommand.cs`).
 */
export function showUntrusted(text: string, most = MOST_OF_NAME): string {
  const part = text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  // A report may put a colon of its own behind the name.
  return showUnseen(part)
    .replace(/^( *):/, '$1: ')
    .replace(/#(?=#\w*\[)/g, '# ');
}

/** A text with whatever cannot be seen in it written as its code point: `bai‹U+000A›.mdx`. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => `‹${codePoint(character)}›`);
}

/** Shows a message that may quote somebody else's text; its line ends count as spaces. */
export function showSentence(text: string, most = MOST_OF_SENTENCE): string {
  return showUntrusted(
    text
      .slice(0, 4 * most)
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
}

/**
 * JSON for a log or a report: the value is untouched, but everything that nobody sees or that a build server takes for an
 * order is written as an escape.
 */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}](?<![ \n])/gu, (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replace(/#(?=#\w*\[)/g, '\\u0023');
}

/** `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What the editor wrote, on one line and short enough to quote in a message. */
export function shown(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\p{Z}\s]+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
