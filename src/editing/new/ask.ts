import { cancel, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { drainInput } from '../../commands/drain-input.ts';
import type { Ask, Question } from './fill-in.ts';
import { messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** More choices than this are typed by name or code, not walked through: clack's search speaks English. */
const WALKED_THROUGH = 40;
const VISIBLE = 12;

function optionsOf({ field, choices }: Question): { value: string; label: string; hint?: string }[] {
  const { options, references, item } = field;
  const collection = references ?? item?.references;
  if (collection) return choices(collection).map(({ id, title }) => ({ value: id, label: title, hint: id }));
  if (field.kind === 'boolean')
    return [
      { value: 'false', label: 'Không' },
      { value: 'true', label: 'Có' },
    ];
  return (options ?? item?.options ?? []).map(({ value, label }) => ({ value, label }));
}

/** What an empty answer does, and how one is given. */
function explain({ field }: Question, isTyped: boolean): string {
  const { ask } = messages;
  if (isTyped) {
    const isCodes = field.kind === 'list' && Boolean(field.item?.references ?? field.item?.options);
    return [isCodes ? ask.typedList : '', field.required ? '' : ask.mayBeEmpty].filter(Boolean).join(' ');
  }
  return field.kind === 'list' ? [ask.several, field.required ? '' : ask.mayChooseNone].filter(Boolean).join(' ') : ask.one;
}

async function prompt(question: Question): Promise<string | string[] | symbol> {
  const { field, problem, suggestion, refuse } = question;
  const options = optionsOf(question);
  const isTyped = options.length === 0 || options.length > WALKED_THROUGH;
  const message = [problem, `${field.label}${field.hint ? `. ${field.hint}` : ''}`, explain(question, isTyped)].filter(Boolean).join('\n');
  if (isTyped) {
    return text({
      message,
      initialValue: suggestion,
      validate: (typed) => (typed?.trim() || !field.required ? refuse([typed ?? '']) : messages.ask.needed),
    });
  }
  const list = { message, maxItems: VISIBLE, showInstructions: false };
  if (field.kind === 'list') return multiselect({ ...list, options, required: false });
  const skip = field.required ? [] : [{ value: '', label: messages.ask.skip }];
  return select({ ...list, options: [...options, ...skip], initialValue: suggestion });
}

/**
 * Asks in the terminal. Where nothing is chosen, what that does is said; a field that needs an answer is asked for again.
 * @throws Refusal when the editor breaks off
 */
export const askInTerminal: Ask = async (question) => {
  await drainInput();
  for (let asked = question; ;) {
    const answer = await prompt(asked);
    if (isCancel(answer)) {
      cancel();
      throw new Refusal(messages.cancelled);
    }
    const answers = [answer].flat() as string[];
    const isEmpty = answers.every((one) => one.trim() === '');
    const { field } = question;
    if (!isEmpty || field.options?.some(({ value }) => value === '')) return answers;
    if (!field.required) {
      log.info(messages.ask.leftEmpty(field.label));
      return answers;
    }
    asked = { ...question, problem: `${messages.ask.choseNone} ${messages.ask.noneFits}` };
  }
};
