import { build, type Rolldown } from 'vite';

/** The keeper as a script for pages whose own policy is set aside (`bypassCSP`): it makes `keeping.openKeeper`. */
export async function keeperScript(): Promise<string> {
  const made = await build({
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'src/keeping/open-keeper.ts', formats: ['iife'], name: 'keeping' } },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output[0].code;
}
