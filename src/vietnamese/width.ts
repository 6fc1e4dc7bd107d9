/**
 * Full-width letters, digits and signs (U+FF01–U+FF5E), as keyboards for Chinese and Japanese type them, as plain ones:
 * `０５－ＣＴ／ＴＷ` is `05-CT/TW`. Rule: their compatibility decompositions in the Unicode Character Database, which lie
 * U+FEE0 below them. For what a reader types; a text on screen stays as it is.
 */
export function plainWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
