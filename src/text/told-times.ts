import { findWrittenDays } from './written-days.ts';

const MONTH = /(?<![\d/])(?<month>0?[1-9]|1[0-2])\s*(?:\/|năm)\s*(?<year>(?:19|20)\d{2})(?!\d)/giu;
const YEAR = /(?<![\d/.,-])(?:19|20)\d{2}(?![\d/.,-]\d|\d)/gu;

/** The times that a text tells, as far as they are known: its days, else its months, else its years; `2026-03-12`, `2026-03`, `2026`. */
export function toldTimes(text: string): string[] {
  const days = findWrittenDays(text).map(({ iso }) => iso);
  if (days.length > 0) return days;
  const months = [...text.matchAll(MONTH)].map(({ groups: { month = '', year = '' } = {} }) => `${year}-${month.padStart(2, '0')}`);
  return months.length > 0 ? months : [...text.matchAll(YEAR)].map(([year]) => year);
}

/** Whether one date, as far as both are known, lies behind another. */
export function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}
