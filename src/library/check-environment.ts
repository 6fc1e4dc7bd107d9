import { siteAddress } from './site-address.ts';

/** The last second of the year 2999, in seconds of the clock of Unix. */
const LAST_SECOND = 32_503_679_999;

/** What is wrong with the variables that a command reads beside the names of folders, a sentence each. */
export function environmentFaults(env: NodeJS.ProcessEnv = process.env): string[] {
  const faults: string[] = [];
  const given = (name: string): string => env[name] ?? '';
  const refuse = (name: string, should: string): number => faults.push(`Biến ${name} là “${given(name).replace(/\p{C}/gu, '�').slice(0, 100)}”. ${should}`);
  if (given('PORT') && !(/^\d{1,5}$/.test(given('PORT')) && Number(given('PORT')) > 0 && Number(given('PORT')) < 65_536)) refuse('PORT', 'Cần một số cổng từ 1 đến 65535, ví dụ 4321.');
  if (given('SOURCE_DATE_EPOCH') && !(/^\d{1,11}$/.test(given('SOURCE_DATE_EPOCH')) && Number(given('SOURCE_DATE_EPOCH')) <= LAST_SECOND)) refuse('SOURCE_DATE_EPOCH', 'Cần số giây tính từ 1/1/1970, viết bằng chữ số, ví dụ 1735689600.');
  if (!['', '0', '1'].includes(given('SHOW_DRAFTS'))) refuse('SHOW_DRAFTS', 'Chỉ nhận 1 (hiện cả bản nháp) hoặc 0.');
  try {
    siteAddress({ url: '', base: '/' }, env);
  } catch (error) {
    faults.push((error as Error).message);
  }
  return faults;
}

/** @throws an error that is those sentences alone, without a stack */
export function requireSoundEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  const faults = environmentFaults(env);
  if (faults.length === 0) return;
  const error = new Error(faults.join('\n'));
  error.stack = error.message;
  throw error;
}
