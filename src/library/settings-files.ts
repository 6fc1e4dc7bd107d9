import type { z } from 'zod';
import { abbreviationsSchema, siteSchema, synonymsSchema } from '../schemas/site.ts';

/** The settings' files; those that may be missing say what that means. */
export const SETTINGS_FILES = {
  'site.yaml': { schema: siteSchema, empty: undefined },
  'abbreviations.yaml': { schema: abbreviationsSchema, empty: {} },
  'synonyms.yaml': { schema: synonymsSchema, empty: [] },
} as const satisfies Record<string, { schema: z.ZodType; empty: unknown }>;
export type SettingsFile = keyof typeof SETTINGS_FILES;
export const SETTINGS = Object.keys(SETTINGS_FILES) as SettingsFile[];
