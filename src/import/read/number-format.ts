const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** No list counts further; a start beyond is written in figures. */
const MOST_ROMAN = 3999;
const MOST_LETTERS = 780;

/** A number as a list shows it, by ST_NumberFormat (ECMA-376-1, 17.18.59); formats of other scripts in figures. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'numberInDash':
      return `- ${number} -`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

function roman(number: number): string {
  if (number < 1 || number > MOST_ROMAN) return String(number);
  let left = number;
  let written = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}

/** a … z, then aa, bb …, as Word counts. */
function letters(number: number): string {
  if (number < 1 || number > MOST_LETTERS) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}
