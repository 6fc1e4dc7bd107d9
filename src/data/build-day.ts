import { currentDay } from '../library/visibility.ts';
import { ask } from './questions.ts';

/** The day of this build in Vietnam, for a page that shows something of it: on another day it is made anew. */
export function buildDay(): string {
  ask('day');
  return currentDay();
}
