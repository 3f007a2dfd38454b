import packageJson from '../../package.json' with { type: 'json' };

/** Name and version of the tool, and of the catalogue it ships. */
export const TOOL = { name: packageJson.name, version: packageJson.version } as const;
