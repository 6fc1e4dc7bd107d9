import { isScalar, Scalar } from 'yaml';
import type { Node } from 'yaml';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import type { PlacedFinding } from '../problems/problem.ts';

/**
 * What YAML reads without complaint and otherwise than it was meant: a `#` that cuts a value off, a dot between thousands, a number that
 * other readers read otherwise.
 */
export function findScalarSlip(text: string, node: Node): PlacedFinding | null {
  if (!isScalar(node) || node.type !== Scalar.PLAIN || !node.range) return null;
  const [start, end] = node.range;
  if (typeof node.value === 'number' && /^[+-]?\d{1,3}\.\d{3}$/.test(node.source ?? ''))
    return { offset: start, finding: say.thousands(node.source ?? '') };
  // YAML 1.1 reads 012 as ten and 0b1, 1_000, 1:30 as numbers; a number beyond 2^53 is not read as it is written.
  if (
    typeof node.value === 'number' &&
    (!/^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.source ?? '') || Math.abs(node.value) > Number.MAX_SAFE_INTEGER)
  )
    return { offset: start, finding: say.number(node.source ?? '', node.value) };
  // `giá trị # ghi chú` is a comment; `bài #1` is text.
  const rest = /^[ \t]+(#[^\s#].*)/.exec(text.slice(end, end + 500));
  if (!rest) return null;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const name = /([\p{L}\p{N}_.-]+):[ \t]*$/u.exec(line)?.[1] ?? '';
  return { offset: end + rest[0].indexOf('#'), finding: say.comment(rest[1] ?? '', name, text.slice(start, end) + rest[0]) };
}
