import { period, type Period } from './dates.ts';
import { form, type TimeForm } from './time-form.ts';
import { AND, BETWEEN, FROM, OF_DECADE, OF_YEAR, TO, YEAR } from './time-words.ts';

/** Years are words of the index already; of a query they are times too. */
export const YEAR_FORMS: readonly TimeForm[] = [
  form(`${OF_DECADE}(?:(\\d\\d)?(\\d)0)(?!(?:${TO}|,\\s?)\\d)`, ([, century, ten]) => {
    const decade = (year: number): Period => period({ year, until: year + 9 });
    return century ? [decade(Number(`${century}${ten}0`))] : [centuriesOf(`${ten}0`).map(decade)];
  }),
  form(`${BETWEEN}(?:${OF_YEAR}\\s+)?${YEAR}${AND}(?:${OF_YEAR}\\s+)?${YEAR}`, ([, year, until]) => runOfYears(year, until)),
  form(`(?:${FROM})?(?:${OF_YEAR}\\s+)?${YEAR}${TO}(?:${OF_YEAR}\\s+)?${YEAR}`, ([, year, until]) => runOfYears(year, until)),
  form(`(?:${OF_YEAR}\\s+)?${YEAR}\\s?[–-]\\s?(\\d\\d)`, ([, year, until]) => [runToShort(year, until) ?? []].flat()),
  form(`(?:${FROM})?(?:${OF_YEAR}\\s+)?${YEAR}`, ([, year]) => [period({ year: Number(year) })]),
];

function runOfYears(year: string | undefined, until: string | undefined): Period[] {
  return Number(until) > Number(year) ? [period({ year: Number(year), until: Number(until) })] : [];
}

/** `1945-54`; null where the second number is no later year. */
export function runToShort(year: string | undefined, until: string | undefined): Period | null {
  const last = Number(`${year?.slice(0, 2)}${until}`);
  return last > Number(year) ? period({ year: Number(year), until: last }) : null;
}

/** The years that two figures may mean, the likelier first. */
export function centuriesOf(short: string): number[] {
  return [1900, 2000].map((century) => century + Number(short));
}
