import { components } from '../mdx/components.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompiledBody } from '../mdx/segment.ts';

/** What compiling the text of one entry gives. */
export interface CompiledResult {
  body: CompiledBody | null;
  problems: Problem[];
}

/** Whether a value from a cache has the shape of a compiled text, down to the segments: components that are not known are no segments. */
export function isCompiledResult(value: unknown): value is CompiledResult {
  return isRecord(value) && (value.body === null || isBody(value.body)) && isListOf(value.problems, isProblem);
}

function isBody(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    typeof value.words === 'number' &&
    isListOf(value.segments, isSegment) &&
    ['headings', 'references', 'links', 'images'].every((name) => isListOf(value[name], isRecord))
  );
}

function isSegment(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (!('component' in value)) return typeof value.html === 'string';
  return (
    typeof value.component === 'string' &&
    components.has(value.component) &&
    isRecord(value.props) &&
    typeof value.inline === 'boolean' &&
    isListOf(value.children, isSegment)
  );
}

function isProblem(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['file', 'rule', 'message', 'fix'].every((name) => typeof value[name] === 'string') &&
    typeof value.line === 'number' &&
    typeof value.column === 'number'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}
