import { servedCopy } from '../../keeping/served-copy.ts';
import { saveFile } from '../compose/save-file.ts';

/*
 * Browsers ask the host itself for what a link with `download` leads to, and not the worker that serves what is kept: without a
 * network the page asks the worker, and hands the file on.
 */
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
  if (!link || link.origin !== location.origin || (navigator.onLine && !servedCopy())) return;
  event.preventDefault();
  void handOn(link);
});

async function handOn({ href, pathname }: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(href).catch(() => null);
  // The page that stands there instead says why.
  if (!answer?.ok) return location.assign(href);
  const file = await answer.blob();
  const [, name = '', ending = ''] = /([^/]*?)(\.[^./]*)?$/.exec(pathname) ?? [];
  saveFile(file, file.type, name, ending);
}
