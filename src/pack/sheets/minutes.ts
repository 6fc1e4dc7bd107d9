import type { Booklet, MeetingRecord } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { ruled } from './blocks.ts';
import { fillIn } from './cover.ts';
import { SHEETS } from './strings.ts';

const { fill, taskHeads } = SHEETS;
/** Lines that fill the sheet. */
const LINES = { opinions: 9, conclusions: 4, tasks: 4 };

/** A sheet for the secretary to write on: counts, no names of those who are there. */
export function minutesSheet({ title }: Booklet): Markup[] {
  const heads = [taskHeads.what, taskHeads.who, taskHeads.due];
  return [
    h('p', { class: 'sub' }, title),
    fillIn([fill.when, fill.where, fill.present, fill.guests]),
    h('h3', {}, SHEETS.opinions),
    ...ruled(LINES.opinions),
    h('h3', {}, SHEETS.conclusions),
    ...ruled(LINES.conclusions),
    h('h3', {}, SHEETS.tasks),
    h(
      'table',
      { class: 'tasks' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        Array.from({ length: LINES.tasks }, () =>
          h(
            'tr',
            {},
            heads.map(() => h('td')),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'sign' },
      [fill.chair, fill.secretary].map((signer) => h('span', {}, signer)),
    ),
  ];
}

/** Nobody wrote it down. */
const NOT_KNOWN = '–';

/** What a session that was held left behind. */
export function recordOf({ contributions, conclusions, tasks, files }: MeetingRecord): Markup[] {
  const hasDue = tasks.some(({ due }) => due !== undefined);
  const heads = [taskHeads.what, taskHeads.who, ...(hasDue ? [taskHeads.due] : []), taskHeads.status];
  return [
    ...(contributions.length > 0
      ? [
          h('h3', {}, SHEETS.contributions),
          h(
            'ul',
            {},
            contributions.map(({ by, summary }) => h('li', {}, h('b', {}, by), `: ${summary}`)),
          ),
        ]
      : []),
    ...(conclusions.length > 0
      ? [
          h('h3', {}, SHEETS.conclusions),
          h(
            'ol',
            {},
            conclusions.map((text) => h('li', {}, text)),
          ),
        ]
      : []),
    ...(tasks.length > 0
      ? [
          h('h3', {}, SHEETS.tasks),
          h(
            'div',
            { class: 'table' },
            h(
              'table',
              {},
              h(
                'thead',
                {},
                h(
                  'tr',
                  {},
                  heads.map((head) => h('th', { scope: 'col' }, head)),
                ),
              ),
              h(
                'tbody',
                {},
                tasks.map(({ what, who = NOT_KNOWN, due = NOT_KNOWN, status }) =>
                  h(
                    'tr',
                    {},
                    [what, who, ...(hasDue ? [due] : []), status].map((cell) => h('td', {}, cell)),
                  ),
                ),
              ),
            ),
          ),
        ]
      : []),
    ...(files.length > 0
      ? [
          h('h3', {}, SHEETS.files),
          h(
            'ul',
            {},
            files.map(({ title, address }) => h('li', {}, h('a', { href: address }, title))),
          ),
        ]
      : []),
  ];
}

/** What is known of the meeting itself. */
export function factsOf({ facts }: MeetingRecord): Markup[] {
  if (facts.length === 0) return [];
  return [
    h(
      'dl',
      { class: 'facts' },
      facts.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
    ),
  ];
}
