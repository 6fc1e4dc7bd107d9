/** Pixels of `<font size>` from 0 to 7, and of the sizes that style sheets name. */
const OF_FONT = [10, 10, 13, 16, 18, 24, 32, 48] as const;
const NAMED: Readonly<Record<string, number>> = { small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32 };
const USUAL = 16;
const SIZE =
  /(?:^|[;\s])font(?:-size)?\s?:[^;]{0,80}?(?<![\w.])(?:(\d{1,3}(?:\.\d{1,3})?)\s?(px|pt|r?em|%)|((?:x{1,2}-)?large|medium|small)(?![\w-]))/i;
/** Characters of a style that are looked at, and elements above one. */
const LONGEST_STYLE = 500;
const HIGHEST = 12;

/** The size of type of an element as its page sets it in tags and styles, in pixels; null where nothing is said. */
export function typeSizeOf(element: Element): number | null {
  let factor = 1;
  let at: Element | null = element;
  for (let step = 0; at && step < HIGHEST; step += 1, at = at.parentElement) {
    const size = ownSize(at);
    if (size === null) continue;
    if ('pixels' in size) return size.pixels * factor;
    factor *= size.factor;
  }
  return factor === 1 ? null : USUAL * factor;
}

function ownSize(element: Element): { pixels: number } | { factor: number } | null {
  const [, number, unit = '', name] = SIZE.exec((element.getAttribute('style') ?? '').slice(0, LONGEST_STYLE)) ?? [];
  if (name !== undefined) return { pixels: NAMED[name.toLowerCase()] ?? USUAL };
  if (number !== undefined) {
    if (unit === 'px') return { pixels: Number(number) };
    if (unit === 'pt') return { pixels: (Number(number) * 4) / 3 };
    return { factor: unit === '%' ? Number(number) / 100 : Number(number) };
  }
  const font = element.tagName === 'FONT' ? /^([+-]?)(\d)$/.exec(element.getAttribute('size')?.trim() ?? '') : null;
  if (font) return { pixels: OF_FONT[Math.min(7, Math.max(0, font[1] ? 3 + Number(`${font[1]}${font[2]}`) : Number(font[2])))] ?? USUAL };
  return element.tagName === 'BIG' ? { factor: 1.2 } : null;
}
