import { PARAMETERS } from './parameters.ts';

/** Words and pairs that make a sentence a question and say nothing of its subject. Canonical spelling. */
const WORDS = 'gì ai nào sao bao nhiêu đâu thế mấy';

const PAIRS =
  'là gì|ai là|là ai|bao nhiêu|như thế|thế nào|như nào|được không|hay không|có được|là bao|là như|đúng hay|hay sai|' +
  'khi nào|ở đâu|nào là|ra sao|vì sao|tại sao|có phải|phải không|là khi|gồm những|những gì|cái gì|làm gì|nào sau|' +
  'sau đây|dưới đây|nào dưới|điều nào|nào đúng|không đúng|đúng nhất|đúng không|chọn câu|câu trả|trả lời|lời đúng|' +
  'nhận định|khẳng định|định nghĩa|hãy cho|cho biết|làm thế|có nên';

/** Pairs that questions are full of and documents are not. */
export const QUESTION_PAIR_LIST: readonly (readonly [first: string, second: string])[] = PAIRS.split('|').map((pair) => {
  const [first = '', second = ''] = pair.split(' ');
  return [first, second];
});

const QUESTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '));
const QUESTION_PAIRS: ReadonlySet<string> = new Set(PAIRS.split('|'));

/** A factor for the IDF of every word of a query: less than 1 for question words. */
export function questionDampings(words: readonly string[]): Float64Array {
  const { questionDamping: damping } = PARAMETERS;
  const factors = new Float64Array(words.length).fill(1);
  words.forEach((word, i) => {
    if (QUESTION_WORDS.has(word)) factors[i] = damping;
    if (QUESTION_PAIRS.has(`${word} ${words[i + 1]}`)) factors.fill(damping, i, i + 2);
  });
  return factors;
}
