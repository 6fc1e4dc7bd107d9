/** Serves a folder for tests and for looking at it: `node tests/serve.ts FOLDER PORT`. */
import { serveFolder } from './static-server.ts';

const [folder = 'dist', port = '4321'] = process.argv.slice(2);
serveFolder(folder, Number(port));
