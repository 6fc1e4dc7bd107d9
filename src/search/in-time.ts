import { SearchError } from './errors.ts';

/** The answer, or a rejection once the time is over. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  return Promise.race([answer, over]).finally(() => clearTimeout(timer));
}

export function late(): SearchError {
  return new SearchError('internal', 'The search did not answer in time');
}
