/**
 * The letters without their diacritics, case kept: canonical decomposition, the combining marks U+0300–036F dropped, and
 * đ → d, which has no decomposition. Small enough for any page; `fold.ts` also knows look-alikes and unseen characters.
 */
export function bareLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
