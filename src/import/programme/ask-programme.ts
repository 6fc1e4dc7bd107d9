import { confirm, isCancel } from '@clack/prompts';
import { drainInput } from '../../commands/drain-input.ts';
import { ImportCancelled } from '../messages.ts';
import { programmeMessages } from './programme-messages.ts';

/** Asks in the terminal. @throws ImportCancelled */
export async function askYesOrNo(question: string, isYes: boolean): Promise<boolean> {
  const { yes, no } = programmeMessages;
  await drainInput();
  const answer = await confirm({ message: question, initialValue: isYes, active: yes, inactive: no });
  if (isCancel(answer)) throw new ImportCancelled(programmeMessages.cancelled);
  return answer;
}
