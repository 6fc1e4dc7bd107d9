import { childOf, childrenNamed, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};
const LOWERED: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '(': '₍',
  ')': '₎',
  i: 'ᵢ',
  j: 'ⱼ',
  k: 'ₖ',
  m: 'ₘ',
  n: 'ₙ',
  t: 'ₜ',
  x: 'ₓ',
};

/** A formula of Word (OMML, ECMA-376-1, 22.1) on one line, as it is read aloud: `T = Đ/S × 100`, `√(a² + b²)`. */
export function lineOfFormula(formula: XmlElement): string {
  return tidy(lineOf(formula));
}

function lineOf(node: XmlNode | undefined): string {
  if (node === undefined || !isElement(node)) return '';
  const part = (name: string): string => tidy(lineOf(childOf(node, `m:${name}`)));
  const property = (name: string): string | undefined => childOf(childOf(node, `${node.name}Pr`), `m:${name}`)?.attributes['m:val'];
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return property('type') === 'noBar' ? `(${part('num')} ${part('den')})` : `${whole(part('num'))}/${whole(part('den'))}`;
    case 'm:sSup':
      return whole(part('e')) + raise(part('sup'));
    case 'm:sSub':
      return whole(part('e')) + lower(part('sub'));
    case 'm:sSubSup':
      return whole(part('e')) + lower(part('sub')) + raise(part('sup'));
    case 'm:sPre':
      return lower(part('sub')) + raise(part('sup')) + whole(part('e'));
    case 'm:rad':
      return `${part('deg') === '' ? '' : raise(part('deg'))}√${whole(part('e'))}`;
    case 'm:nary': {
      const [from, to] = [part('sub'), part('sup')];
      const range = [from && `từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' ');
      return `${property('chr') ?? '∫'}${range ? `(${range})` : ''} ${part('e')}`;
    }
    case 'm:d': {
      const inside = childrenNamed(node, 'm:e').map((one) => tidy(lineOf(one)));
      return (property('begChr') ?? '(') + inside.join(property('sepChr') ?? '|') + (property('endChr') ?? ')');
    }
    case 'm:func':
      return `${part('fName')} ${whole(part('e'))}`;
    case 'm:limLow':
    case 'm:limUpp':
      return `${part('e')}(${part('lim')})`;
    case 'm:acc':
    case 'm:groupChr':
      return `${whole(part('e'))}${property('chr') ?? ''}`;
    case 'm:m':
      return `[${node.children
        .filter(isElement)
        .filter(({ name }) => name === 'm:mr')
        .map((row) =>
          row.children
            .map((cell) => tidy(lineOf(cell)))
            .filter(Boolean)
            .join(', '),
        )
        .join('; ')}]`;
    case 'm:eqArr':
      return node.children
        .map((one) => tidy(lineOf(one)))
        .filter(Boolean)
        .join('; ');
    case 'w:del':
      return '';
    default:
      return node.children.map(lineOf).reduce(join, '');
  }
}

/** Words that stood in runs of their own are no one word. */
function join(before: string, after: string): string {
  const isWord = /\p{L}{2}$/u.test(before) || /^\p{L}{2}/u.test(after);
  return isWord && /\p{L}$/u.test(before) && /^\p{L}/u.test(after) ? `${before} ${after}` : before + after;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a part is one thing to the eye: a number, a letter with its index, what stands in brackets. */
function whole(text: string): string {
  return /^(?:[\p{L}\p{M}]+|[\d.,]+|[\d.,]*[\p{L}\p{M}])[⁰-⁹ⁿⁱ₀-₉²³¹%]*$/u.test(text) || text === '' ? text : grouped(text);
}

function grouped(text: string): string {
  const isGrouped = /^\([^()]*\)$/.test(text);
  return isGrouped ? text : `(${text})`;
}

function raise(text: string): string {
  return script(text, RAISED, '^');
}

function lower(text: string): string {
  return script(text, LOWERED, '_');
}

function script(text: string, signs: Readonly<Record<string, string>>, mark: string): string {
  if (text === '') return '';
  const written = [...text.replace(/\s/g, '')].map((sign) => signs[sign]);
  if (written.every((sign) => sign !== undefined)) return written.join('');
  return mark + (/^[\p{L}\p{N}]$/u.test(text) ? text : grouped(text));
}
