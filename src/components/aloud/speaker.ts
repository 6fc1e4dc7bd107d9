/** A device that can speak has begun after so many milliseconds; Android wakes its speech service first. */
const BEGINS_WITHIN = 5000;
/** No voice takes longer for a letter, in milliseconds at the middle speed. */
const LONGEST_LETTER = 200;
/** Chrome drops what it is given right after it was told to be silent. */
const AFTER_SILENCE = 80;

/** What a speaker tells of itself. */
interface Listener {
  /** A sentence begins, or would if it went on. */
  moved: (sentence: number) => void;
  /** It speaks, or no longer does: by a press, or because the device took the voice for something else. */
  turned: (isSpeaking: boolean) => void;
  ended: () => void;
  /** Nothing is heard, whatever the device says of itself. */
  failed: () => void;
}

/**
 * Says sentences one after the other. To pause is to be silent and to go on from the beginning of the sentence: the pause of
 * the interface ends everything on Android.
 */
export class Speaker {
  isSpeaking = false;
  #rate = 1;
  #at = 0;
  #piece = 0;
  #timer = 0;
  #isCut = false;
  /** Being said. Kept here, or Chrome forgets it, and with it that it ends. */
  #utterance: SpeechSynthesisUtterance | null = null;
  readonly #sentences: readonly { said: readonly string[] }[];
  readonly #voice: SpeechSynthesisVoice;
  readonly #listener: Listener;

  constructor(sentences: readonly { said: readonly string[] }[], voice: SpeechSynthesisVoice, listener: Listener) {
    this.#sentences = sentences;
    this.#voice = voice;
    this.#listener = listener;
  }

  /** Index of the sentence. */
  get at(): number {
    return this.#at;
  }

  /** Speaks a sentence and all that follow; behind the last it ends. */
  speak(at = this.#at): void {
    this.#silence();
    this.#at = Math.max(0, at);
    this.#piece = 0;
    if (this.#at >= this.#sentences.length) return this.#listener.ended();
    this.#turn(true);
    this.#listener.moved(this.#at);
    this.#say();
  }

  pause(): void {
    this.#silence();
    this.#turn(false);
  }

  /** @param rate 1 is the voice's own */
  setRate(rate: number): void {
    this.#rate = rate;
    if (!this.isSpeaking) return;
    this.#silence();
    this.#say();
  }

  #say(): void {
    const text = this.#sentences[this.#at]!.said[this.#piece]!;
    if (this.#isCut) this.#wait(AFTER_SILENCE, () => this.#utter(text));
    else this.#utter(text);
    this.#isCut = false;
  }

  #utter(text: string): void {
    const utterance = new SpeechSynthesisUtterance(text);
    const isCurrent = (): boolean => this.#utterance === utterance;
    this.#utterance = utterance;
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang.replace('_', '-');
    utterance.rate = this.#rate;
    const begun = (): void => {
      // Where the end is never told the next piece follows all the same.
      if (isCurrent()) this.#wait(BEGINS_WITHIN + (text.length * LONGEST_LETTER) / this.#rate, () => this.#goOn());
    };
    utterance.addEventListener('start', begun);
    utterance.addEventListener('boundary', begun);
    utterance.addEventListener('end', () => {
      if (!isCurrent()) return;
      this.#utterance = null;
      this.#goOn();
    });
    utterance.addEventListener('error', ({ error }) => {
      if (!isCurrent()) return;
      if (error === 'interrupted' || error === 'canceled') this.pause();
      else this.#fail();
    });
    this.#wait(BEGINS_WITHIN, () => this.#fail());
    // Chrome keeps a pause that a page before this one asked for.
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  }

  #goOn(): void {
    this.#piece += 1;
    if (this.#piece >= this.#sentences[this.#at]!.said.length) return this.speak(this.#at + 1);
    this.#silence();
    this.#say();
  }

  #fail(): void {
    this.pause();
    this.#listener.failed();
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, milliseconds);
  }

  #silence(): void {
    clearTimeout(this.#timer);
    if (!this.#utterance) return;
    this.#utterance = null;
    this.#isCut = true;
    speechSynthesis.cancel();
  }

  #turn(isSpeaking: boolean): void {
    if (this.isSpeaking === isSpeaking) return;
    this.isSpeaking = isSpeaking;
    this.#listener.turned(isSpeaking);
  }
}
