import { UsageError } from '../../src/commands/command-line.ts';
import { PARAMETERS } from '../../src/search/query/parameters.ts';

/**
 * Sets numbers of the search for this process: `completions=30,gains.alias=0.5`. Modules read them when they are loaded,
 * so the engine must be imported after this.
 */
export function setParameters(settings: string): void {
  for (const setting of settings.split(',').filter((part) => part !== '')) {
    const [path = '', value = ''] = setting.split('=');
    const names = path.split('.');
    const last = names.pop()!;
    const holder = names.reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], PARAMETERS) as
      Record<string, unknown> | undefined;
    if (typeof holder?.[last] !== 'number' || value === '' || Number.isNaN(Number(value))) {
      throw new UsageError(`--parameters: “${setting}” không phải là TÊN=SỐ của src/search/query/parameters.ts.`);
    }
    holder[last] = Number(value);
  }
}
