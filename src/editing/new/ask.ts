import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';
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

async function prompt(question: Question): Promise<string | string[] | symbol> {
  const { field, problem, suggestion, refuse } = question;
  const message = [problem, `${field.label}${field.hint ? `. ${field.hint}` : ''}`].filter(Boolean).join('\n');
  const options = optionsOf(question);
  if (options.length === 0 || options.length > WALKED_THROUGH) {
    return text({
      message,
      initialValue: suggestion,
      validate: (typed) => (typed?.trim() || !field.required ? refuse([typed ?? '']) : messages.ask.needed),
    });
  }
  const list = { options, maxItems: VISIBLE, showInstructions: false };
  if (field.kind === 'list') return multiselect({ message: `${message}\n${messages.ask.several}`, ...list, required: false });
  return select({ message: `${message}\n${messages.ask.one}`, ...list, initialValue: suggestion });
}

/**
 * Asks in the terminal.
 * @throws Refusal when the editor breaks off
 */
export const askInTerminal: Ask = async (question) => {
  const answer = await prompt(question);
  if (isCancel(answer)) {
    cancel();
    throw new Refusal(messages.cancelled);
  }
  return [answer].flat() as string[];
};
