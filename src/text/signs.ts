/**
 * Signs that fonts have in two forms and that are text unless asked for as an emoji (☑ ↩ ✉ ▶), and are not part of a longer one.
 * Digits, `#`, `*` and © ® ™ are letters everywhere.
 */
const TWO_FORMS = /(?<!\u200D)(?![\d#*©®™])(?!\p{Emoji_Presentation})\p{Emoji}(?![\uFE0E\uFE0F\u200D\u20E3\p{Emoji_Modifier}])/gu;

/** The same text, with a selector after each such sign: phones draw it as a coloured picture otherwise. */
export function signsAsText(text: string): string {
  return text.replace(TWO_FORMS, '$&\uFE0E');
}
