import { addressOf } from '../../site-copy/site-copy.ts';

const loading = new Map<string, Promise<void>>();

/**
 * Adds a stylesheet to the page when it is first needed; resolves when it applies, or when it could not be loaded.
 * A stylesheet that a module simply imports would be linked from every page that may ever load the module.
 * @param href from `import href from './name.css?url'`
 */
export function loadStyle(href: string): Promise<void> {
  const before = loading.get(href);
  if (before) return before;
  const added = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = addressOf(href);
    for (const type of ['load', 'error']) link.addEventListener(type, () => resolve());
    document.head.append(link);
  });
  loading.set(href, added);
  return added;
}
