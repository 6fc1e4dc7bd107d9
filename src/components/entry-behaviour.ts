/* What the page of an entry does besides. */
import './aloud/offer.ts';
import './compose/add-to-session.ts';
import './keeping/keep-fold.ts';
import './on-device/own-notes.ts';
import './site/chosen-plan.ts';
import './site/citation-tabs.ts';
import './site/entry-bar.ts';
import './site/page-contents.ts';
import './works/work-place.ts';
