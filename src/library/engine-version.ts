import engine from '../../package.json' with { type: 'json' };

/** Version of the software that builds the site. */
export const ENGINE_VERSION = engine.version;
