/* What every page does: one script, which the scripts of single kinds of pages take what they need from. */
import './keeping/page-start.ts';
import './programme/print-button.ts';
import './search/launcher.ts';
import './site/copy-button.ts';
import './site/copy-source.ts';
import './site/focus-pressed.ts';
import './site/reading-settings.ts';
import './site/save-data.ts';
import './site/selection.ts';
import './site/share-fold.ts';
import './site/without-script.ts';
