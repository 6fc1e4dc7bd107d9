import { Refusal } from '../../problems/refusal.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { NewLine } from './command-line.ts';
import type { Ask } from './fill-in.ts';
import type { FilledEntry } from './filled-entries.ts';
import { canBeLike, lastSessions, likenessOf, sessionLabel } from './like.ts';
import { messages } from './messages.ts';

/** Sessions that are offered at the terminal. */
const OFFERED = 5;

/**
 * What a new entry takes of an earlier one: the one that the command names, or that is chosen when somebody is asked; null
 * for nothing.
 * @param read the value of an answer
 * @param ask null where nobody is asked
 * @throws Refusal for a collection whose entries do not recur, and for an entry that there is not
 */
export async function chooseLike(
  line: NewLine,
  collection: CollectionName,
  entries: readonly FilledEntry[],
  read: (path: string, answer: readonly string[]) => unknown,
  ask: Ask | null,
): Promise<ReturnType<typeof likenessOf> | null> {
  if (!canBeLike(collection)) {
    if (line.like !== null) throw new Refusal(messages.like.onlySessions);
    return null;
  }
  const unit = line.answers.get('organisation');
  const organisation = unit ? String(read('organisation', unit)) : null;
  const which = line.like ?? (ask ? await askWhich(lastSessions(entries, organisation).slice(0, OFFERED), ask) : null);
  return which === null ? null : likenessOf(entries, which, organisation, ask === null);
}

async function askWhich(sessions: ReturnType<typeof lastSessions>, ask: Ask): Promise<string | null> {
  if (sessions.length === 0) return null;
  const options = [
    ...sessions.map((session) => ({ value: session.id, label: sessionLabel(session) })),
    { value: '', label: messages.like.fromScratch },
  ];
  const field = { name: 'like', label: messages.like.ask, hint: messages.like.askHint, kind: 'choice' as const, required: true, options };
  const [answer = ''] = await ask({
    path: 'like',
    field,
    problem: '',
    suggestion: options[0]!.value,
    choices: () => [],
    refuse: () => undefined,
  });
  return sessions.some(({ id }) => id === answer) ? answer : null;
}
