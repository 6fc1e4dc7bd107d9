/** Whom permissions bind, as they do not bind root. */
export const NOBODY = 65534;

/** Whether this process may do something in another's name. */
export const isRoot = process.getuid?.() === 0;

/**
 * Does something in this process; as root, in the name of nobody meanwhile. Nothing else may be under way: the name is
 * the whole process's.
 */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
