import { onDevice } from './kept-value.ts';

/** Does something with what is kept on the device. @returns what it said, and what takes back all that it changed there */
export function undoable<T>(act: () => T): { said: T; undo: () => void } {
  const before = everything();
  const said = act();
  const after = everything();
  const undo = (): void => {
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
    // Room first: what was there before fitted in.
    for (const key of changed) onDevice.write(key, null);
    for (const key of changed) onDevice.write(key, before.get(key) ?? null);
  };
  return { said, undo };
}

function everything(): Map<ReturnType<typeof onDevice.keysBeginning<''>>[number], string> {
  return new Map(
    onDevice.keysBeginning('').flatMap((key) => {
      const text = onDevice.read(key);
      return text === null ? [] : [[key, text] as const];
    }),
  );
}
