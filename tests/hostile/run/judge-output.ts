import { OUTSIDE_TEXT } from '../case.ts';

const STACK = /\n\s+at .+(?::\d+:\d+|\(native\)|node:internal)/;
/** Characters that would steer a terminal, hide or turn round what is shown: none may stand in a report. */
const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;
/** A line that a forge or a CI runner takes for a command, in whatever column it starts. */
const COMMAND_LINE = /^[ \t]*(?:::[a-z]|##\[|\/(?:approve|merge|close|assign|lgtm)\b)/m;
const LONGEST_LINE = 4000;

/** What code shows of a value that it did not look at. */
const UNLOOKED = /\bundefined\b|\[object\b|\bNaN\b/;

/**
 * What is wrong with the words of a command, whatever it was given.
 * @param given the texts it was given: a report may quote them, `js/undefined` too
 */
export function faultsOfOutput(output: string, given = ''): string[] {
  const found: string[] = [];
  if (STACK.test(output) || /\bnode:internal\b|\bTypeError\b|\bRangeError\b/.test(output))
    found.push('a stack trace or an error of JavaScript');
  const steering = STEERING.exec(output);
  if (steering) found.push(`U+${steering[0].codePointAt(0)!.toString(16)} in the output`);
  if (COMMAND_LINE.test(output)) found.push('a line that a forge takes for a command');
  if (output.includes(OUTSIDE_TEXT)) found.push('text from outside the content folder');
  const longest = Math.max(...output.split('\n').map(({ length }) => length));
  if (longest > LONGEST_LINE) found.push(`a line of ${longest} characters`);
  if (output.split(/[\s“”‘’"']+/).some((word) => UNLOOKED.test(word) && !isQuoted(word, given)))
    found.push('undefined, NaN or an object in the output');
  return found;
}

/** Whether a word stands in what was given as part of more than itself: `undefined` alone is always the code's. */
function isQuoted(word: string, given: string): boolean {
  const bare = /[\w/!-]*(?:undefined|NaN)[\w/!-]*/.exec(word)?.[0] ?? '';
  return !/^(?:undefined|NaN)?$/.test(bare) && given.includes(bare);
}
