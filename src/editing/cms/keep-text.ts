const EMPHASIS = /(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*\n]+)(?<!\s)\*(?![\p{L}\p{N}*])/gu;
/** The row of a table that says how its columns are set. */
const SETTING = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;

/**
 * The text of an entry after the form has had it, with the bytes it had before where nothing was changed but the way of
 * writing: Sveltia's rich text (0.221) writes `_chữ_` for `*chữ*`, calls code of no language `plain` and forgets how the
 * columns of tables are set.
 */
export function keepText(before: string, after: string): string {
  if (before === after) return after;
  const old = blocksOf(before).filter(({ isGap }) => !isGap);
  const bytes = new Map(old.map(({ text }) => [meaningOf(text, true), text]));
  const settings = new Map(old.flatMap(({ text }) => settingOf(text)));
  return blocksOf(after)
    .map(({ text }) => bytes.get(meaningOf(text, false)) ?? withSetting(text, settings))
    .join('');
}

/** Blocks and the blank lines between them, in order; together they are the text. */
function blocksOf(text: string): { text: string; isGap: boolean }[] {
  return text.split(/(\n[ \t]*\n\s*)/).map((part, index) => ({ text: part, isGap: index % 2 === 1 }));
}

/** @param forgetsSetting whether how the columns are set counts for nothing, as where the rich text has had the table */
function meaningOf(block: string, forgetsSetting: boolean): string {
  if (/^[ \t]*(?:```|~~~)/m.test(block)) return block.replace(/^([ \t]*(?:```|~~~))plain$/m, '$1');
  const lines = block.replace(EMPHASIS, '_$1_').split('\n');
  return lines
    .map((line, index) =>
      index === 1 && SETTING.test(line) && line.includes('|') && (forgetsSetting || !line.includes(':')) ? columnsOf(line) : line,
    )
    .join('\n');
}

const columnsOf = (row: string): string =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(() => '---')
    .join('|');

/** The first row of a table, and the row below it. */
function settingOf(block: string): [head: string, setting: string][] {
  const [head = '', setting = ''] = block.split('\n');
  return head.includes('|') && setting.includes('|') && SETTING.test(setting) ? [[head.trim(), setting]] : [];
}

/** A table whose cells were changed keeps how its columns are set, as long as they are called the same. */
function withSetting(block: string, settings: ReadonlyMap<string, string>): string {
  const [own] = settingOf(block);
  const setting = own && settings.get(own[0]);
  // Columns that are set anew are meant so.
  return setting && !own[1].includes(':') ? block.replace(own[1], () => setting) : block;
}
