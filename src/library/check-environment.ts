import { Refusal } from '../problems/refusal.ts';
import { wrongVariable } from './environment.ts';
import { siteAddress } from './site-address.ts';
import { secondsSet, showsHidden } from './visibility.ts';

type Environment = NodeJS.ProcessEnv;

/** Whatever reads a variable refuses what it cannot use. */
const READERS: readonly ((env: Environment) => unknown)[] = [
  requirePort,
  secondsSet,
  showsHidden,
  (env) => siteAddress({ url: '', base: '/' }, env),
];

function requirePort({ PORT: port }: Environment): void {
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536))
    throw wrongVariable('PORT', port, 'Cần một số cổng từ 1 đến 65535, ví dụ 4321.');
}

/** What is wrong with the variables that a command reads beside the names of folders, a sentence each. */
export function environmentFaults(env: Environment = process.env): string[] {
  return READERS.flatMap((read) => {
    try {
      read(env);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [error.message];
      throw error;
    }
  });
}

/** @throws Refusal with those sentences */
export function requireSoundEnvironment(env: Environment = process.env): void {
  const faults = environmentFaults(env);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
}
