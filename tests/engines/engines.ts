import { chromium } from './drivers/chromium.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';
import type { Engine } from './engine.ts';

export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];
