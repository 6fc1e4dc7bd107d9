/** Prints the configuration of a server with all headers of the site: `npm run headers -- nginx|caddy|hosting`. */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const { serverConfiguration } = await import('../src/integration/headers/command.ts');
  console.log(await serverConfiguration(process.argv.slice(2)));
});
