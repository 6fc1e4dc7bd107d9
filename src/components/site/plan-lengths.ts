import type { PlanPart } from '../../schemas/material.ts';
import './plan-lengths.css';

/** Classes of a part of a plan, from which the style sheet knows its colour and length: a page has no styles in attributes. */
export function lengthClasses(part: PlanPart, minutes: number): string {
  return `part part-${part} tens-${Math.floor(minutes / 10)} units-${minutes % 10}`;
}
