/** Serves a folder on this machine, for looking at it: `node tests/serve.ts FOLDER [PORT]`. */
import { serveFolder } from './static-server.ts';

const [folder = 'dist', port = '0'] = process.argv.slice(2);
const { origin } = await serveFolder(folder, { port: Number(port) });
console.log(`${folder}: ${origin}/`);
