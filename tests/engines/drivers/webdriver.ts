/** What a driver answers where it cannot do what it was told. */
interface Failure {
  error: string;
  message: string;
}

/**
 * A session of a WebDriver server, with the few commands that are needed here.
 * @see https://www.w3.org/TR/webdriver2/
 */
export class WebDriverSession {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** @param server `http://127.0.0.1:PORT` */
  static async begin(server: string, capabilities: object): Promise<WebDriverSession> {
    const asked = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await command('POST', `${server}/session`, asked)) as { sessionId: string };
    return new WebDriverSession(`${server}/session/${sessionId}`);
  }

  post(path: string, given: object = {}): Promise<unknown> {
    return command('POST', `${this.#address}/${path}`, given);
  }

  get(path: string): Promise<unknown> {
    return command('GET', `${this.#address}/${path}`);
  }

  /** Runs a function in the page, waits for what it promises, and gives it. @throws what it throws */
  async run(task: string, given: readonly unknown[]): Promise<unknown> {
    const script = `const [given, tell] = arguments;
      Promise.resolve().then(() => (${task})(...given)).then((value) => tell({ value }), (error) => tell({ error: String(error) }));`;
    const { value, error } = (await this.post('execute/async', { script, args: [given] })) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async end(): Promise<void> {
    await command('DELETE', this.#address);
  }
}

async function command(method: string, address: string, given?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(given && { body: JSON.stringify(given) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as Failure;
  throw new Error(`${method} ${new URL(address).pathname.split('/').slice(3).join('/')}: ${error}: ${message}`);
}
