import type { Page } from '@playwright/test';

export interface StubOptions {
  /** Languages of the device's voices. */
  voices?: string[];
  /** They belong to the network, not to the device. */
  isRemote?: boolean;
  /** They come only when `arrive` is called. */
  isLate?: boolean;
  /** The device takes what it is given and never begins. */
  isMute?: boolean;
  /** Nothing can be marked but elements, as before Chrome 105. */
  isOld?: boolean;
}

/** What a test may ask the stub. */
export interface SpeechStub {
  /** All that was to be said, with its rate. */
  said: [text: string, rate: number][];
  isSpeaking: () => boolean;
  arrive: () => void;
  /** The device gives its voices up, and says nothing of it. */
  lose: () => void;
  /** Ends what is being said. */
  finish: () => void;
}

declare global {
  var speechStub: SpeechStub;
}

/** Puts a device's speech in place of the browser's own, which is mute on a machine without voices. */
export async function stubSpeech(page: Page, options: StubOptions = {}): Promise<void> {
  await page.addInitScript(({ voices = ['en-US', 'vi_VN'], isRemote, isLate, isMute, isOld }: StubOptions) => {
    class Utterance extends EventTarget {
      rate = 1;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let current: Utterance | null = null;
    let hasVoices = !isLate;
    const said: SpeechStub['said'] = [];
    const tell = (utterance: Utterance, type: string, error?: string): void => {
      queueMicrotask(() => utterance.dispatchEvent(Object.assign(new Event(type), { error })));
    };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => (hasVoices ? voices.map((lang) => ({ lang, name: lang, localService: !isRemote })) : []),
      speak: (utterance: Utterance) => {
        if (!utterance.text) return;
        current = utterance;
        said.push([utterance.text, utterance.rate]);
        if (!isMute) tell(utterance, 'start');
      },
      cancel: () => {
        if (current) tell(current, 'error', 'interrupted');
        current = null;
        sessionStorage.setItem('silenced', location.pathname);
      },
      resume: () => {},
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance });
    if (isOld) Reflect.deleteProperty(CSS, 'highlights');
    globalThis.speechStub = {
      said,
      isSpeaking: () => current !== null,
      arrive: () => {
        hasVoices = true;
        synthesis.dispatchEvent(new Event('voiceschanged'));
      },
      lose: () => {
        hasVoices = false;
      },
      finish: () => {
        const ended = current;
        current = null;
        if (ended) tell(ended, 'end');
      },
    };
  }, options);
}
