import type { Page } from '@playwright/test';

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes that the worker of a page holds once its rubbish is collected: what scripts made, and the arrays of numbers beside it. */
export async function workerMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const attached = new Promise<string>((resolve) => {
      session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && resolve(sessionId));
    });
    // Sessions that are not flat are the only ones that a session of Playwright's can hand messages to.
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    const sessionId = await attached;
    const ask = async (id: number, method: string): Promise<HeapUsage> => {
      const answer = new Promise<HeapUsage>((resolve, reject) => {
        session.on('Target.receivedMessageFromTarget', ({ message }) => {
          const { id: answered, result, error } = JSON.parse(message) as { id?: number; result: HeapUsage; error?: { message: string } };
          if (answered !== id) return;
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
      });
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return answer;
    };
    await ask(1, 'HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await ask(2, 'Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}
