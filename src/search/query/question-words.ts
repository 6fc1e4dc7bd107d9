/** Words and pairs that make a sentence a question and say nothing of its subject. Canonical spelling. */
const WORDS = 'gì ai nào sao bao nhiêu đâu thế mấy';

const PAIRS =
  'là gì|ai là|là ai|bao nhiêu|như thế|thế nào|như nào|được không|hay không|có được|là bao|là như|đúng hay|hay sai|' +
  'khi nào|ở đâu|nào là|ra sao|vì sao|tại sao|có phải|phải không|là khi|gồm những|những gì|cái gì|làm gì|nào sau|' +
  'sau đây|dưới đây';

export const QUESTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '));
export const QUESTION_PAIRS: ReadonlySet<string> = new Set(PAIRS.split('|'));
