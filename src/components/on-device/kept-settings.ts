import { isObjectWith, isText, type Shaped } from '../../search/json-shape.ts';
import { onDevice, type DeviceKey } from './kept-value.ts';

/** How pages look, each with its values beside the one that stands where nothing is kept (`site/preferences.inline.js`). */
const SETTINGS = {
  theme: ['light', 'dark'],
  'text-size': ['2', '3', '4'],
  spacing: ['2', '3'],
  'text-width': ['1', '3'],
} as const satisfies Partial<Record<DeviceKey, readonly string[]>>;
export type SettingName = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as SettingName[];

/** One of another site's may be unknown here. */
export const isSetting = isObjectWith({ name: isText, value: isText });
export type Setting = Shaped<typeof isSetting>;

export function keptSettings(): (Setting & { name: SettingName })[] {
  return NAMES.flatMap((name) => {
    const value = onDevice.read(name);
    return value !== null && isKnown({ name, value }) ? [{ name, value }] : [];
  });
}

/** Those that nothing is chosen for yet. @returns how many; null where the browser keeps nothing */
export function addSettings(settings: readonly Setting[]): number | null {
  const chosen = keptSettings().map(({ name }) => name);
  const added = settings.filter(isKnown).filter(({ name }) => !chosen.includes(name));
  return added.every(({ name, value }) => onDevice.write(name, value)) ? added.length : null;
}

/** Of this page too, which may have its look from before. */
export function forgetSettings(): void {
  for (const name of NAMES) {
    onDevice.write(name, null);
    document.documentElement.removeAttribute(`data-${name}`);
  }
}

function isKnown(setting: Setting): setting is Setting & { name: SettingName } {
  return NAMES.some((name) => name === setting.name && (SETTINGS[name] as readonly string[]).includes(setting.value));
}
